import { refusal } from './refusal';

export const dayInFuture = refusal(
  'DAY_IN_FUTURE',
  {
    sq: 'Dita është në të ardhmen: shkruani ditën kur ka ndodhur.',
    sr: 'Dan je u budućnosti: upišite dan kada se dogodilo.',
    en: 'The day lies in the future: enter the day it happened.',
  },
  'on',
);

export const beforeReferral = refusal(
  'BEFORE_REFERRAL',
  {
    sq: 'Dita është para referimit: kontrolloni ditën ose korrigjoni ditën e referimit.',
    sr: 'Dan je pre upućivanja: proverite dan ili ispravite dan upućivanja.',
    en: 'The day lies before the referral: check the day, or correct the day of the referral.',
  },
  'on',
);

export const beforeBirth = refusal(
  'BEFORE_BIRTH',
  {
    sq: 'Dita është para lindjes së personit: kontrolloni ditën ose të dhënat e personit.',
    sr: 'Dan je pre rođenja lica: proverite dan ili podatke o licu.',
    en: 'The day lies before the person was born: check the day, or the person’s record.',
  },
  'on',
);

export const notInThisPhase = refusal('NOT_IN_THIS_PHASE', {
  sq: 'Ky veprim nuk është i mundur në fazën që rasti kishte atë ditë: kontrolloni ditën ose hapni rastin.',
  sr: 'Ova radnja nije moguća u fazi u kojoj je slučaj bio tog dana: proverite dan ili otvorite slučaj.',
  en: 'This action is not possible in the phase the case had on that day: check the day, or open the case.',
});

export const unknownPerson = refusal(
  'UNKNOWN_PERSON',
  {
    sq: 'Personi nuk është i regjistruar: regjistroni personin së pari.',
    sr: 'Lice nije evidentirano: prvo evidentirajte lice.',
    en: 'The person is not registered: register the person first.',
  },
  'for',
);

export const notABeneficiary = refusal(
  'NOT_A_BENEFICIARY',
  {
    sq: 'Personi nuk është përfitues i këtij rasti: zgjidhni një përfitues të rastit.',
    sr: 'Lice nije korisnik u ovom slučaju: izaberite korisnika iz slučaja.',
    en: 'The person is not a beneficiary of this case: choose one of its beneficiaries.',
  },
  'for',
);

export const againstLaterEntry = refusal('AGAINST_LATER_ENTRY', {
  sq: 'Një shënim i mëvonshëm nuk do të ishte më i mundur: korrigjojeni ose tërhiqeni atë së pari.',
  sr: 'Kasniji upis više ne bi bio moguć: prvo njega ispravite ili povucite.',
  en: 'A later entry would no longer be possible: correct or withdraw that one first.',
});

export const noSuchEntry = refusal(
  'NO_SUCH_ENTRY',
  {
    sq: 'Ky rast nuk ka shënim të tillë: zgjidhni një shënim të rastit, jo një korrigjim.',
    sr: 'Slučaj nema takav upis: izaberite upis iz slučaja, a ne ispravku.',
    en: 'The case has no such entry: choose an entry of the case, not a correction.',
  },
  'entry',
);

export const notYourEntry = refusal(
  'NOT_YOUR_ENTRY',
  {
    sq: 'Shënimin e ka bërë dikush tjetër: kërkoni nga ai ose nga udhëheqësi ta korrigjojë.',
    sr: 'Upis je uneo neko drugi: zamolite njega ili rukovodioca da ga ispravi.',
    en: 'Somebody else made this entry: ask them or the supervisor to correct it.',
  },
  'entry',
);

export const referralOnlyCorrected = refusal(
  'REFERRAL_ONLY_CORRECTED',
  {
    sq: 'Referimi hap rastin dhe vetëm mund të korrigjohet.',
    sr: 'Upućivanje otvara slučaj i može se samo ispraviti.',
    en: 'The referral opens the case: it can only be corrected.',
  },
  'entry',
);

export const notWithdrawn = refusal(
  'NOT_WITHDRAWN',
  {
    sq: 'Shënimi nuk është i tërhequr: nuk ka çka të kthehet.',
    sr: 'Upis nije povučen: nema šta da se vrati.',
    en: 'The entry is not withdrawn: there is nothing to restore.',
  },
  'entry',
);

export const alreadyWithdrawn = refusal(
  'ALREADY_WITHDRAWN',
  {
    sq: 'Shënimi është i tërhequr: kthejeni së pari.',
    sr: 'Upis je povučen: prvo ga vratite.',
    en: 'The entry is withdrawn: restore it first.',
  },
  'entry',
);

export const unknownProvider = refusal('UNKNOWN_PROVIDER', {
  sq: 'Ofruesi nuk është i regjistruar ose nuk është i këtij lloji: zgjidhni nga lista.',
  sr: 'Pružalac nije evidentiran ili nije te vrste: izaberite sa spiska.',
  en: 'The provider is not registered or not of this kind: choose one from the list.',
});

export const noFreePlace = refusal('NO_FREE_PLACE', {
  sq: 'Ofruesi nuk ka vend të lirë: zgjidhni një tjetër ose prisni derisa të lirohet një vend.',
  sr: 'Pružalac nema slobodno mesto: izaberite drugog ili sačekajte da se mesto oslobodi.',
  en: 'The provider has no free place: choose another one, or wait until a place is released.',
});

// Another case holds a place for the person: that it does is not this worker's to learn.
export const placeNotPossible = refusal('PLACE_NOT_POSSIBLE', {
  sq: 'Ky vend nuk mund t’i jepet tani këtij personi: pyesni udhëheqësin.',
  sr: 'Ovo mesto se sada ne može dati ovom licu: pitajte rukovodioca.',
  en: 'This place cannot be given to this person now: ask the supervisor.',
});

export const alreadyPlaced = refusal(
  'ALREADY_PLACED',
  {
    sq: 'Personi tashmë është i vendosur: përfundoni së pari vendosjen.',
    sr: 'Lice je već smešteno: prvo okončajte smeštaj.',
    en: 'The person is already placed: end that placement first.',
  },
  'for',
);

export const noTransferRequested = refusal('NO_TRANSFER_REQUESTED', {
  sq: 'Atë ditë askush nuk ishte lutur ta merrte rastin: kontrolloni ditën.',
  sr: 'Tog dana niko nije bio zamoljen da preuzme slučaj: proverite dan.',
  en: 'On that day nobody was asked to take the case over: check the day.',
});
