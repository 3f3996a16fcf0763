import { refusal } from './refusal';

export const dayAhead = refusal('DAY_IN_FUTURE', {
  sq: 'Dita është në të ardhmen: shkruani ditën kur ka ndodhur.',
  sr: 'Dan je u budućnosti: upišite dan kada se dogodilo.',
  en: 'The day lies in the future: enter the day it happened.',
});

export const beforeItBegan = refusal('BEFORE_IT_BEGAN', {
  sq: 'Dita është para ditës kur filloi: kontrolloni ditën.',
  sr: 'Dan je pre dana kada je počelo: proverite dan.',
  en: 'The day lies before the day it began: check the day.',
});

export const personNotRegistered = refusal('UNKNOWN_PERSON', {
  sq: 'Personi nuk është i regjistruar: regjistroni personin së pari.',
  sr: 'Lice nije evidentirano: prvo evidentirajte lice.',
  en: 'The person is not registered: register the person first.',
});

export const alreadyMember = refusal(
  'ALREADY_MEMBER',
  {
    sq: 'Personi tashmë është anëtar në atë kohë: kontrolloni ditën ose hiqeni së pari.',
    sr: 'Lice je u to vreme već član: proverite dan ili ga prvo uklonite.',
    en: 'The person is a member at that time already: check the day, or remove them first.',
  },
  'person',
);

export const notAMember = refusal(
  'NOT_A_MEMBER',
  {
    sq: 'Personi nuk është anëtar: zgjidhni një anëtar.',
    sr: 'Lice nije član: izaberite nekog od članova.',
    en: 'The person is not a member: choose one of the members.',
  },
  'person',
);
