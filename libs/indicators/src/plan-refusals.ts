import { refusal } from '#casework';

export const planAdopted = refusal('PLAN_ADOPTED', {
  sq: 'Plani me këtë kod është regjistruar tashmë: caktoni synimet në të.',
  sr: 'Plan sa tom šifrom je već evidentiran: odredite ciljeve u njemu.',
  en: 'A plan with this code is recorded already: set targets in it.',
});

export const notOwnMunicipality = refusal(
  'NOT_OWN_MUNICIPALITY',
  {
    sq: 'Plani regjistrohet nga drejtoria e komunës së vet: zgjidhni komunën tuaj.',
    sr: 'Plan evidentira direkcija sopstvene opštine: izaberite svoju opštinu.',
    en: 'A plan is recorded by the directorate of its own municipality: choose yours.',
  },
  'municipality',
);

export const codeOfAnother = refusal(
  'CODE_OF_ANOTHER',
  {
    sq: 'Kodi i planit fillon me kodin e komunës së vet: korrigjoni kodin.',
    sr: 'Šifra plana počinje šifrom sopstvene opštine: ispravite šifru.',
    en: 'The code of a plan begins with the code of its own municipality: correct the code.',
  },
  'code',
);

export const decisionInFuture = refusal(
  'DAY_IN_FUTURE',
  {
    sq: 'Dita e vendimit ose e raportit është në të ardhmen: shkruani ditën kur është marrë.',
    sr: 'Dan odluke ili izveštaja je u budućnosti: upišite dan kada je donet.',
    en: 'The day of the decision or report lies in the future: enter the day it was made.',
  },
  'on',
);

export const noSuchRow = refusal(
  'NO_SUCH_ROW',
  {
    sq: 'Plani nuk e ka këtë rresht: shkruani kodin e një treguesi të planit.',
    sr: 'Plan nema taj red: upišite šifru pokazatelja iz plana.',
    en: 'The plan has no such row: enter the code of one of its indicators.',
  },
  'row',
);

export const yearOutsidePlan = refusal(
  'YEAR_OUTSIDE_PLAN',
  {
    sq: 'Viti nuk është i planit: zgjidhni një vit të tij.',
    sr: 'Godina nije u planu: izaberite jednu od njegovih.',
    en: 'The year is not one of the plan’s: choose one that is.',
  },
  'year',
);

export const rowIsCounted = refusal(
  'ROW_IS_COUNTED',
  {
    sq: 'Ky rresht numërohet nga rastet dhe nuk raportohet me dorë: regjistroni veprimet në raste.',
    sr: 'Taj red se broji iz slučajeva i ne izveštava se ručno: evidentirajte radnje u slučajevima.',
    en: 'This row is counted from cases and not reported by hand: record the actions in the cases.',
  },
  'row',
);

export const periodOutsidePlan = refusal(
  'PERIOD_OUTSIDE_PLAN',
  {
    sq: 'Periudha nuk është brenda një viti të planit dhe nuk është e tërë periudha e tij: raportoni për secilin vit veç e veç, ose nga dita e parë deri te dita e fundit e planit.',
    sr: 'Period nije unutar jedne godine plana niti je ceo njegov period: izvestite za svaku godinu posebno, ili od prvog do poslednjeg dana plana.',
    en: 'The period is neither inside one year of the plan nor the whole of it: report each year by itself, or from the first to the last day of the plan.',
  },
  'from',
);

export const periodNotBegun = refusal('PERIOD_NOT_BEGUN', {
  sq: 'Periudha ende nuk ka filluar: raportoni për atë që ka ndodhur.',
  sr: 'Period još nije počeo: izvestite o onome što se dogodilo.',
  en: 'The period has not begun: report what has happened.',
});

export const valueMissing = refusal(
  'VALUE_MISSING',
  {
    sq: 'Ky rresht raportohet me numër: shkruani vlerën.',
    sr: 'Taj red se izveštava brojem: upišite vrednost.',
    en: 'This row is reported as a number: enter the value.',
  },
  'value',
);

export const wordsMissing = refusal(
  'WORDS_MISSING',
  {
    sq: 'Ky rresht raportohet me fjalë: shkruani dëshminë dhe lëreni vlerën bosh.',
    sr: 'Taj red se izveštava rečima: upišite dokaz i ostavite vrednost praznu.',
    en: 'This row is reported in words: enter the evidence and leave the value empty.',
  },
  'evidence',
);
