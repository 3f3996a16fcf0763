import { refusal } from './refusal';

export const noLicenceNeeded = refusal('NO_LICENCE_NEEDED', {
  sq: 'Ky lloj i ofruesit nuk ka nevojë për licencë: nuk ka çka të regjistrohet.',
  sr: 'Ovoj vrsti pružaoca licenca nije potrebna: nema šta da se upiše.',
  en: 'This kind of provider needs no licence: there is nothing to record.',
});

export const licenceEndsBefore = refusal(
  'LICENCE_ENDS_BEFORE_IT_BEGINS',
  {
    sq: 'Dita e fundit e licencës është para ditës së parë: kontrolloni të dyja.',
    sr: 'Poslednji dan licence je pre prvog: proverite oba.',
    en: 'The last day of the licence lies before its first: check both.',
  },
  'until',
);

export const licenceTooLong = refusal(
  'LICENCE_TOO_LONG',
  {
    sq: 'Licenca vlen më së shumti tri vjet: shkruani ditën e fundit të saj.',
    sr: 'Licenca važi najviše tri godine: upišite njen poslednji dan.',
    en: 'A licence lasts three years at most: enter its last day.',
  },
  'until',
);

export const notLicensed = refusal('NOT_LICENSED', {
  sq: 'Ofruesi nuk ka licencë të vlefshme atë ditë: kontrolloni ditën dhe licencat.',
  sr: 'Pružalac tog dana nema važeću licencu: proverite dan i licence.',
  en: 'The provider has no valid licence on that day: check the day and the licences.',
});

export const alreadySuspended = refusal(
  'ALREADY_SUSPENDED',
  {
    sq: 'Licenca tashmë është e pezulluar: përfundoni së pari pezullimin.',
    sr: 'Licenca je već suspendovana: prvo okončajte suspenziju.',
    en: 'The licence is suspended already: end that suspension first.',
  },
  'from',
);

export const notSuspended = refusal('NOT_SUSPENDED', {
  sq: 'Licenca nuk është e pezulluar: nuk ka çka të përfundohet.',
  sr: 'Licenca nije suspendovana: nema šta da se okonča.',
  en: 'The licence is not suspended: there is nothing to end.',
});

export const alreadyClosed = refusal('ALREADY_CLOSED', {
  sq: 'Ofruesi tashmë është i mbyllur: tërhiqeni atë shënim nëse është gabim.',
  sr: 'Pružalac je već zatvoren: povucite taj upis ako je pogrešan.',
  en: 'The provider is closed already: withdraw that entry if it is wrong.',
});

export const onlyFosterFamily = refusal('ONLY_FOSTER_FAMILY', {
  sq: 'Vetëm familja strehuese ka anëtarë: zgjidhni një familje strehuese.',
  sr: 'Samo hraniteljska porodica ima članove: izaberite hraniteljsku porodicu.',
  en: 'Only a foster family has members: choose a foster family.',
});

export const placedHere = refusal(
  'PLACED_HERE',
  {
    sq: 'Personi është i vendosur te kjo familje dhe nuk mund të jetë anëtar i saj: përfundoni së pari vendosjen.',
    sr: 'Lice je smešteno u ovu porodicu i ne može biti njen član: prvo okončajte smeštaj.',
    en: 'The person is placed with this family and cannot be one of its members: end the placement first.',
  },
  'person',
);

export const noProviderEntry = refusal(
  'NO_SUCH_ENTRY',
  {
    sq: 'Ofruesi nuk ka shënim të tillë që mund të tërhiqet: zgjidhni licencën, pezullimin ose anëtarin.',
    sr: 'Pružalac nema takav upis koji se može povući: izaberite licencu, suspenziju ili člana.',
    en: 'The provider has no such entry to withdraw: choose the licence, the suspension or the member.',
  },
  'entry',
);
