import type { PlanPriority } from '../plan-document';

export const priority3: PlanPriority = {
  code: '3',
  title: {
    sq: 'Fuqizimi i shërbimeve sociale dhe familjare për të mbijetuarit e dhunës në familje',
    sr: 'Jačanje socijalnih i porodičnih usluga za preživele nasilja u porodici',
    en: 'Strengthening social and family services for survivors of domestic violence',
  },
  objectives: [
    {
      code: '3.1',
      title: {
        sq: 'Mbështetja e të mbijetuarve të dhunës në familje me shërbime sociale',
        sr: 'Podrška preživelima nasilja u porodici kroz socijalne usluge',
        en: 'Support to survivors of domestic violence with social services',
      },
      activities: [
        {
          code: '3.1.1',
          documentCode: '1',
          title: {
            sq: 'Ofrimi i shërbimeve të mbështetjes psiko-sociale për të mbijetuarit e dhunës në familje dhe trafikimit',
            sr: 'Pružanje usluga psihosocijalne podrške preživelima nasilja u porodici i trgovine ljudima',
            en: 'Provision of psycho-social support services for survivors of domestic violence and trafficking',
          },
          expectedResult: {
            sq: '# i shërbimeve të ofruara',
            sr: 'Broj pruženih usluga',
            en: '# of services provided',
          },
          lead: ['DMS'],
          support: ['women-wellness-center-peje'],
          timeline: '2022 - 2024',
          budget: {
            raw: 'Financimi nga subvencionet e MPMS; Subvencionet nga DMS dhe Zyra e Kryetarit; Donatorët',
            fundedBy: ['MPMS', 'DMS', 'mayors-office', 'donors'],
          },
        },
        {
          code: '3.1.2',
          documentCode: '2',
          title: {
            sq: 'Ofrimi i asistencës ligjore falas',
            sr: 'Pružanje besplatne pravne pomoći',
            en: 'Provision of free legal aid',
          },
          expectedResult: {
            sq: '# i shërbimeve të ofruara',
            sr: 'Broj pruženih usluga',
            en: '# of services provided',
          },
          lead: ['DMS'],
          support: ['women-wellness-center-peje', 'free-legal-aid-office'],
          timeline: '2022 - 2024',
          budget: {
            raw: 'Financimi nga subvencionet e MPMS; Subvencionet nga DMS dhe Zyra e Kryetarit; Donatorët',
            fundedBy: ['MPMS', 'DMS', 'mayors-office', 'donors'],
          },
        },
        {
          code: '3.1.3',
          documentCode: '3',
          title: {
            sq: 'Program ndërgjegjësues kundër dhunës në familje',
            sr: 'Program podizanja svesti protiv nasilja u porodici',
            en: 'Awareness programme against domestic violence',
          },
          expectedResult: {
            sq: '30 aktivitete të organizuara',
            sr: '30 organizovanih aktivnosti',
            en: '30 activities organised',
          },
          lead: ['women-wellness-center-peje', 'education-directorate'],
          support: ['DMS', 'regional-victim-protection-office'],
          timeline: '2022-2024',
          budget: {
            raw: 'Financimi nga subvencionet e MPMS; Subvencionet nga DMS dhe Zyra e Kryetarit; Donatorët',
            fundedBy: ['MPMS', 'DMS', 'mayors-office', 'donors'],
          },
        },
        {
          code: '3.1.4',
          documentCode: '4',
          title: {
            sq: 'Programe për fuqizimin ekonomik të të mbijetuarve të dhunës në familje dhe trafikimit',
            sr: 'Programi ekonomskog osnaživanja preživelih nasilja u porodici i trgovine ljudima',
            en: 'Economic empowerment programmes for survivors of domestic violence and trafficking',
          },
          expectedResult: {
            sq: '# i kurseve trajnuese të ofruara',
            sr: 'Broj održanih kurseva obuke',
            en: '# of training courses provided',
          },
          lead: ['women-wellness-center-peje', 'vocational-training-centre'],
          support: ['DMS'],
          timeline: '2022-2024',
          budget: {
            raw: 'Financimi nga subvencionet e MPMS; Subvencionet nga DMS dhe Zyra e Kryetarit; Donatorët',
            fundedBy: ['MPMS', 'DMS', 'mayors-office', 'donors'],
          },
        },
      ],
      indicators: [
        {
          code: '3.1.1.r',
          activity: '3.1.1',
          title: {
            sq: '# i shërbimeve të ofruara',
            sr: 'Broj pruženih usluga',
            en: '# of services provided',
          },
          unit: 'services',
          baseline: null,
          targets: {},
          actuals: {},
          source: 'case-events',
        },
        {
          code: '3.1.2.r',
          activity: '3.1.2',
          title: {
            sq: '# i shërbimeve të ofruara',
            sr: 'Broj pruženih usluga',
            en: '# of services provided',
          },
          unit: 'services',
          baseline: null,
          targets: {},
          actuals: {},
          source: 'case-events',
        },
        {
          code: '3.1.3.r',
          activity: '3.1.3',
          title: {
            sq: '30 aktivitete të organizuara',
            sr: '30 organizovanih aktivnosti',
            en: '30 activities organised',
          },
          unit: 'events',
          baseline: null,
          targets: {},
          actuals: {},
          periodTarget: { value: 30 },
          source: 'reported',
        },
        {
          code: '3.1.4.r',
          activity: '3.1.4',
          title: {
            sq: '# i kurseve trajnuese të ofruara',
            sr: 'Broj održanih kurseva obuke',
            en: '# of training courses provided',
          },
          unit: 'events',
          baseline: null,
          targets: {},
          actuals: {},
          source: 'reported',
        },
      ],
    },
  ],
};
