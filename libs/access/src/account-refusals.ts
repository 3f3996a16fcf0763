import { refusal } from '#casework';

export const accountExists = refusal('ACCOUNT_EXISTS', {
  sq: 'Llogaria është hapur tashmë: jepni role në të.',
  sr: 'Nalog je već otvoren: dodelite mu uloge.',
  en: 'The account is open already: grant roles to it.',
});

export const accountNotOpen = refusal('ACCOUNT_NOT_OPEN', {
  sq: 'Llogaria nuk është e hapur ose është mbyllur: hapni një të re.',
  sr: 'Nalog nije otvoren ili je zatvoren: otvorite novi.',
  en: 'The account is not open, or was closed: open a new one.',
});

export const ownAccount = refusal('OWN_ACCOUNT', {
  sq: 'Askush nuk ia ndryshon rolet vetes: kërkoni nga një administrator tjetër.',
  sr: 'Niko ne menja sopstvene uloge: zamolite drugog administratora.',
  en: 'Nobody changes their own account: ask another administrator.',
});

export const roleHeld = refusal(
  'ROLE_HELD',
  {
    sq: 'Llogaria e ka këtë rol në këtë zyrë: përfundojeni së pari, nëse duhet të fillojë në ditë tjetër.',
    sr: 'Nalog već ima tu ulogu u toj kancelariji: prvo je okončajte ako treba da počne drugog dana.',
    en: 'The account holds this role at this office: end it first if it is to begin on another day.',
  },
  'role',
);

export const roleNotHeld = refusal(
  'ROLE_NOT_HELD',
  {
    sq: 'Llogaria nuk e ka këtë rol në këtë zyrë: zgjidhni një rol që e ka.',
    sr: 'Nalog nema tu ulogu u toj kancelariji: izaberite ulogu koju ima.',
    en: 'The account does not hold this role at this office: choose one it holds.',
  },
  'role',
);

export const roleNotAtThisOffice = refusal(
  'ROLE_NOT_AT_THIS_OFFICE',
  {
    sq: 'Ky rol nuk ekziston aty: rolet e rasteve janë në QPS, analisti në drejtori, partneri te një ofrues.',
    sr: 'Ta uloga tamo ne postoji: uloge na slučajevima su u CSR, analitičar u direkciji, partner kod pružaoca.',
    en: 'There is no such role there: case roles are at a centre, the analyst at a directorate, a partner at a provider.',
  },
  'office',
);

export const unknownPlace = refusal(
  'UNKNOWN_PROVIDER',
  {
    sq: 'Ofruesi nuk është i regjistruar: regjistrojeni së pari.',
    sr: 'Pružalac nije evidentiran: prvo ga evidentirajte.',
    en: 'The provider is not registered: register it first.',
  },
  'provider',
);
