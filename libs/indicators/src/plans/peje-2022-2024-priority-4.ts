import type { PlanPriority } from '../plan-document';

export const priority4: PlanPriority = {
  code: '4',
  title: {
    sq: 'Planifikimi dhe ofrimi i programeve parandaluese për fëmijët në rrezik',
    sr: 'Planiranje i pružanje preventivnih programa za decu u riziku',
    en: 'Planning and provision of prevention programmes for children at risk',
  },
  objectives: [
    {
      code: '4.1',
      title: {
        sq: 'Të rritet niveli i ndërgjegjësimit i grupeve të rrezikuara',
        sr: 'Povećanje nivoa svesti rizičnih grupa',
        en: 'Raising the awareness of groups at risk',
      },
      activities: [
        {
          code: '4.1.1',
          documentCode: '1',
          title: {
            sq: 'Programe edukuese për varësinë nga substancat me të rinjtë në shkolla',
            sr: 'Edukativni programi o zavisnosti od supstanci sa mladima u školama',
            en: 'Education programmes on substance dependence with young people in schools',
          },
          expectedResult: {
            sq: '30 seanca edukuese',
            sr: '30 edukativnih sesija',
            en: '30 education sessions',
          },
          lead: ['health-directorate', 'police'],
          support: ['DMS', 'municipal-administration', 'OSHC'],
          timeline: '2022-2024',
          budget: { raw: '500 € | 500 € | 500 €', eur: { 2022: 500, 2023: 500, 2024: 500 } },
        },
        {
          code: '4.1.2',
          documentCode: '2',
          title: {
            sq: 'Seanca këshilluese me prindër dhe fëmijë në rrezik',
            sr: 'Savetodavne sesije sa roditeljima i decom u riziku',
            en: 'Counselling sessions with parents and children at risk',
          },
          expectedResult: {
            sq: '# i seancave të ofruara',
            sr: 'Broj pruženih sesija',
            en: '# of sessions provided',
          },
          lead: ['DMS'],
          support: ['probation-service', 'victim-protection-office'],
          timeline: '2022-2024',
          budget: { raw: 'Buxheti vjetor i DMS | Buxheti vjetor i DMS | Buxheti vjetor i DMS', fundedBy: ['DMS'] },
        },
        {
          code: '4.1.3',
          documentCode: '3',
          title: {
            sq: 'Ofrimi i seancave psiko-sociale',
            sr: 'Pružanje psihosocijalnih sesija',
            en: 'Provision of psycho-social sessions',
          },
          expectedResult: {
            sq: '# i seancave të ofruara',
            sr: 'Broj pruženih sesija',
            en: '# of sessions provided',
          },
          lead: ['DMS', 'OSHC'],
          support: ['probation-service', 'victim-protection-office'],
          timeline: '2022-2024',
          budget: { raw: 'Buxheti vjetor i DMS | Buxheti vjetor i DMS | Buxheti vjetor i DMS', fundedBy: ['DMS'] },
        },
      ],
      indicators: [
        {
          code: '4.1.1.r',
          activity: '4.1.1',
          title: {
            sq: '30 seanca edukuese',
            sr: '30 edukativnih sesija',
            en: '30 education sessions',
          },
          unit: 'events',
          baseline: null,
          targets: {},
          actuals: {},
          periodTarget: { value: 30 },
          source: 'reported',
        },
        {
          code: '4.1.2.r',
          activity: '4.1.2',
          title: {
            sq: '# i seancave të ofruara',
            sr: 'Broj pruženih sesija',
            en: '# of sessions provided',
          },
          unit: 'services',
          baseline: null,
          targets: {},
          actuals: {},
          source: 'case-events',
        },
        {
          code: '4.1.3.r',
          activity: '4.1.3',
          title: {
            sq: '# i seancave të ofruara',
            sr: 'Broj pruženih sesija',
            en: '# of sessions provided',
          },
          unit: 'services',
          baseline: null,
          targets: {},
          actuals: {},
          source: 'case-events',
        },
      ],
    },
  ],
};
