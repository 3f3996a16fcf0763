import type { PlanPriority } from '../plan-document';

export const priority3: PlanPriority = {
  code: 'III',
  title: {
    sq: 'Zhvillimi i kapaciteteve, promovimi i telemjekësisë, digjitalizimi i shërbimeve dhe zhvillimi i platformave online',
    sr: 'Razvoj kapaciteta, promocija telemedicine, digitalizacija usluga i razvoj onlajn platformi',
    en: 'Developing capacities, promoting telemedicine, digitalising services and developing online platforms',
  },
  objectives: [
    {
      code: '3.1',
      title: {
        sq: 'Avancimi i vazhdueshëm i ndërtimit të kapaciteteve njerëzore, materiale dhe infrastrukturore',
        sr: 'Stalno unapređenje izgradnje ljudskih, materijalnih i infrastrukturnih kapaciteta',
        en: 'Continuous advancement of human, material and infrastructure capacity building',
      },
      activities: [
        {
          code: '3.1.1',
          title: {
            sq: 'Zgjerimi i qendrës sociale / Aneks i QPS',
            sr: 'Proširenje socijalnog centra / aneks Centra za socijalni rad',
            en: 'Extension of the social centre / annex of the CSW',
          },
          lead: ['DSHMS', 'municipality'],
          support: ['donors', 'MFPT', 'MD'],
          implementer: ['municipality'],
        },
        {
          code: '3.1.2',
          title: {
            sq: 'Avancimi i kapaciteteve materiale e teknologjike',
            sr: 'Unapređenje materijalnih i tehnoloških kapaciteta',
            en: 'Advancing material and technological capacities',
          },
          lead: [],
          support: ['DSHMS', 'QKMF'],
          implementer: ['municipality'],
        },
        {
          code: '3.1.3',
          title: {
            sq: 'Rritja e numrit të stafit dhe avancimi i kapaciteteve njerëzore nga fusha e shërbimeve sociale',
            sr: 'Povećanje broja osoblja i unapređenje ljudskih kapaciteta u oblasti socijalnih usluga',
            en: 'Increasing staff numbers and advancing human capacities in social services',
          },
          lead: ['DSHMS', 'municipality'],
          support: ['OJQ', 'donors'],
          implementer: ['municipality'],
        },
        {
          code: '3.1.4',
          title: {
            sq: 'Partneritetet dhe bashkëpunimet vendore e ndërkombëtare',
            sr: 'Domaća i međunarodna partnerstva i saradnja',
            en: 'Local and international partnerships and cooperation',
          },
          lead: ['DSHMS', 'municipality'],
          support: ['OJQ', 'donors'],
          implementer: ['municipality'],
        },
      ],
      indicators: [
        {
          code: '3.1.a',
          title: {
            sq: 'Hapësirë e re për shërbime sociale',
            sr: 'Novi prostor za socijalne usluge',
            en: 'New space for social services',
          },
          unit: 'items',
          baseline: { raw: 'Dhoma e kontaktit prind - fëmijë në QPS është renovuar dhe mobiluar nga USAID' },
          targets: {
            2024: {
              value: 1,
              raw: 'Pritet të realizohet projekti kapital - Ndërtimi i shtëpisë për mbrojtjen e fëmijëve, SHEMF (1)',
            },
            2025: {
              value: 1,
              raw: 'Pritet të realizohet projekti kapital - Ndërtimi i shtëpisë së komunitetit për persona të moshuar (1)',
            },
          },
          actuals: {},
          source: 'reported',
        },
        {
          code: '3.1.b',
          title: {
            sq: 'Pajisje të reja për ofrim cilësor të shërbimeve sociale e familjare',
            sr: 'Nova oprema za kvalitetno pružanje socijalnih i porodičnih usluga',
            en: 'New equipment for quality provision of social and family services',
          },
          unit: 'items',
          baseline: {
            raw: 'Kompjuterë (Llaptop, Printera, Tavolina, Telefona (mobile), Veturë nga DRC (00km), Orendi (5), Tabela (4), Tabela për sticker (8), Frigorifer (2), Tabletë (11)',
          },
          targets: {
            2024: { value: 9, raw: 'Kompjuterë (4), Tabletë (5)' },
            2025: { value: 1, raw: 'Veturë në dispozicion 24 orë për QPS (1)' },
          },
          actuals: {},
          source: 'reported',
        },
        {
          code: '3.1.c',
          title: {
            sq: 'Trajnime të vazhdueshme nga fusha specifike për stafin e shërbimeve sociale',
            sr: 'Stalne obuke iz specifičnih oblasti za osoblje socijalnih usluga',
            en: 'Continuous specific training for social services staff',
          },
          unit: 'events',
          baseline: null,
          targets: {},
          actuals: {},
          source: 'reported',
        },
        {
          code: '3.1.d',
          title: {
            sq: 'Eksplorimi dhe instalimi i praktikave të mira për partneritete e bashkëpunime',
            sr: 'Istraživanje i uvođenje dobrih praksi za partnerstva i saradnju',
            en: 'Exploring and establishing good practices for partnerships and cooperation',
          },
          unit: 'items',
          baseline: null,
          targets: {},
          actuals: {},
          source: 'reported',
        },
      ],
    },
    {
      code: '3.2',
      title: {
        sq: 'Përshpejtimi i proceseve të transformimit digjital të shërbimeve sociale dhe shërbimeve online',
        sr: 'Ubrzanje procesa digitalne transformacije socijalnih usluga i onlajn usluga',
        en: 'Speeding up the digital transformation of social services and online services',
      },
      activities: [
        {
          code: '3.2.2',
          title: {
            sq: 'Sistemi i integruar i informacionit dhe menaxhimit të shërbimeve sociale e familjare/databaza',
            sr: 'Integrisani sistem informacija i upravljanja socijalnim i porodičnim uslugama / baza podataka',
            en: 'Integrated information and management system of social and family services/database',
          },
          lead: ['DSHMS'],
          support: ['DSHMS', 'MFPT'],
          stakeholders: ['DSHMS', 'MFPT', 'donors'],
          implementer: ['DSHMS'],
          timeline: '2024 / 2025',
        },
        {
          code: '3.2.3',
          title: {
            sq: 'Ngritja e kapaciteteve të IT dhe digjitale për fushën e shërbimeve sociale dhe familjare komunale',
            sr: 'Izgradnja IT i digitalnih kapaciteta u oblasti opštinskih socijalnih i porodičnih usluga',
            en: 'Building IT and digital capacities for municipal social and family services',
          },
          lead: ['DSHMS'],
          support: ['DSHMS', 'MFPT'],
          stakeholders: ['DSHMS', 'MFPT', 'donors'],
          implementer: ['DSHMS'],
          timeline: '2023 / 2025',
        },
        {
          code: '3.2.4',
          title: {
            sq: 'Avancimi i komunikimit me publikun, promovimi e vizibiliteti',
            sr: 'Unapređenje komunikacije sa javnošću, promocija i vidljivost',
            en: 'Advancing communication with the public, promotion and visibility',
          },
          lead: ['DSHMS'],
          support: ['DSHMS', 'MFPT'],
          stakeholders: ['DSHMS', 'MFPT', 'donors'],
          implementer: ['DSHMS'],
          timeline: '2023 / 2025',
        },
      ],
      indicators: [
        {
          code: '3.2.a',
          title: {
            sq: 'Funksionimi, popullimi dhe përpunimi i plotë i të dhënave për shërbime sociale e familjare',
            sr: 'Funkcionisanje, potpuni unos i obrada podataka o socijalnim i porodičnim uslugama',
            en: 'Functioning, full entry and processing of data on social and family services',
          },
          unit: 'items',
          baseline: { value: 0 },
          targets: { 2024: { value: 1 } },
          actuals: {},
          source: 'reported',
        },
        {
          code: '3.2.b',
          title: {
            sq: 'Përditësimi i plotë i të dhënave dhe menaxhimi',
            sr: 'Potpuno ažuriranje podataka i upravljanje njima',
            en: 'Full updating and management of data',
          },
          unit: 'items',
          baseline: { value: 0 },
          targets: { 2024: { value: 1 } },
          actuals: {},
          source: 'reported',
        },
        {
          code: '3.2.c',
          title: {
            sq: 'Komunikimi i avancuar dhe kreativ me publikun, përfituesit, mediat përmes platformës dhe rrjeteve sociale',
            sr: 'Napredna i kreativna komunikacija sa javnošću, korisnicima i medijima putem platforme i društvenih mreža',
            en: 'Advanced and creative communication with the public, beneficiaries and media through the platform and social networks',
          },
          unit: 'items',
          baseline: { value: 1 },
          targets: { 2024: { value: 1 }, 2025: { value: 1 }, 2026: { value: 1 } },
          actuals: { 2024: { value: 1 } },
          source: 'reported',
        },
      ],
    },
    {
      code: '3.3',
      title: {
        sq: 'Promovimi i telemjekësisë përmes shërbimit këshillues social e informues',
        sr: 'Promocija telemedicine kroz uslugu socijalnog savetovanja i informisanja',
        en: 'Promotion of telemedicine through the social counselling and information service',
      },
      activities: [
        {
          code: '3.3.1',
          title: {
            sq: 'Instalimi i setit të telemjekësisë në QKMF/QPS',
            sr: 'Postavljanje kompleta za telemedicinu u Glavnom centru porodične medicine / Centru za socijalni rad',
            en: 'Installation of the telemedicine set in the MFMC/CSW',
          },
          lead: [],
          support: [],
        },
        {
          code: '3.3.2',
          title: {
            sq: 'Trajnimi dhe aftësimi i personelit për operim me pajisjet e telemjekësisë',
            sr: 'Obuka i osposobljavanje osoblja za rad sa opremom za telemedicinu',
            en: 'Training of staff in operating the telemedicine equipment',
          },
          lead: [],
          support: [],
        },
        {
          code: '3.3.3',
          title: {
            sq: 'Pilotimi i shërbimeve të telemjekësisë të 25 përfituesve (sensorë/telekomandë)',
            sr: 'Probno uvođenje usluga telemedicine za 25 korisnika (senzori/daljinsko upravljanje)',
            en: 'Piloting telemedicine services for 25 beneficiaries (sensors/remote control)',
          },
          lead: [],
          support: [],
        },
      ],
      indicators: [
        {
          code: '3.3.a',
          title: {
            sq: 'Numri i shërbimeve të ofruara',
            sr: 'Broj pruženih usluga',
            en: 'Number of services provided',
          },
          unit: 'services',
          baseline: null,
          targets: {},
          actuals: {},
          source: 'case-events',
        },
        {
          code: '3.3.b',
          title: {
            sq: 'Numri i vizitave në teren',
            sr: 'Broj terenskih poseta',
            en: 'Number of field visits',
          },
          unit: 'visits',
          baseline: null,
          targets: {},
          actuals: {},
          source: 'case-events',
        },
        {
          code: '3.3.c',
          title: {
            sq: 'Numri i përfituesve nga shërbimet e njësisë së telemjekësisë',
            sr: 'Broj korisnika usluga jedinice za telemedicinu',
            en: 'Number of beneficiaries of the telemedicine unit services',
          },
          unit: 'persons',
          baseline: null,
          targets: {},
          actuals: {},
          source: 'reported',
        },
      ],
    },
  ],
};
