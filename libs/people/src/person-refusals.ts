import { refusal } from '#casework';

export const alreadyRegistered = refusal('ALREADY_REGISTERED', {
  sq: 'Ky person është i regjistruar. Hape personin dhe korrigjoje ose ndryshoje atje.',
  sr: 'Ovo lice je već upisano. Otvorite lice i tamo ga ispravite ili izmenite.',
  en: 'This person is registered already. Open the person and correct or change it there.',
});

export const notRegistered = refusal('PERSON_NOT_REGISTERED', {
  sq: 'Ky person nuk është i regjistruar. Regjistroje së pari.',
  sr: 'Ovo lice nije upisano. Prvo ga upišite.',
  en: 'This person is not registered. Register the person first.',
});

export const noSuchEntry = refusal(
  'NO_SUCH_ENTRY',
  {
    sq: 'Personi nuk ka regjistrim ose ndryshim të tillë. Zgjidhe njërin nga historia e personit.',
    sr: 'Lice nema takav upis ili izmenu. Izaberite jedan iz istorije lica.',
    en: 'The person has no such registration or change. Choose one from the history of the person.',
  },
  'entry',
);

export const registeredFromEver = refusal(
  'REGISTERED_FROM_EVER',
  {
    sq: 'Të dhënat e regjistruara vlejnë që nga fillimi. Vetëm një ndryshim ka ditë që mund të korrigjohet.',
    sr: 'Upisani podaci važe od početka. Samo izmena ima dan koji se može ispraviti.',
    en: 'What was registered holds from the beginning. Only a change has a day that can be corrected.',
  },
  'from',
);

export const dayInFuture = (field: 'on' | 'from'): ReturnType<typeof refusal> =>
  refusal(
    'DAY_IN_FUTURE',
    {
      sq: 'Dita është në të ardhmen. Shënoje ditën kur ka ndodhur.',
      sr: 'Dan je u budućnosti. Upišite dan kada se dogodilo.',
      en: 'The day lies in the future. Give the day on which it happened.',
    },
    field,
  );

export const beforeBirth = (field: 'on' | 'from'): ReturnType<typeof refusal> =>
  refusal(
    'BEFORE_BIRTH',
    {
      sq: 'Dita është para lindjes së personit. Kontrolloje ditën ose korrigjoje lindjen.',
      sr: 'Dan je pre rođenja lica. Proverite dan ili ispravite rođenje.',
      en: 'The day lies before the birth of the person. Check the day or correct the birth.',
    },
    field,
  );
