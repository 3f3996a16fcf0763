import { code, codeList } from './code-list';

/** What of a person may be told to a provider somebody is referred to; nothing that is not chosen is told. */
export const disclosableFields = codeList('disclosableFields', [
  code('name', 'Emri dhe mbiemri', 'Ime i prezime', 'Name'),
  code('birth', 'Lindja', 'Rođenje', 'Birth'),
  code('sex', 'Gjinia', 'Pol', 'Sex'),
  code('residence', 'Komuna e banimit', 'Opština prebivališta', 'Municipality of residence'),
  code('address', 'Adresa', 'Adresa', 'Address'),
  code('phone', 'Telefoni', 'Telefon', 'Phone'),
  code('disability', 'Aftësia e kufizuar', 'Invaliditet', 'Disability'),
  code('risk', 'Rreziku i vlerësuar', 'Procenjeni rizik', 'Assessed risk'),
  code('reason', 'Arsyeja e referimit', 'Razlog upućivanja', 'Reason of the referral'),
]);

/** What allows it to be told. */
export const disclosureBases = codeList('disclosureBases', [
  code('consent', 'Pëlqimi i personit', 'Pristanak lica', 'Consent of the person'),
  code('law', 'Ligji', 'Zakon', 'The law'),
  code('vital-interest', 'Interesi jetësor i personit', 'Vitalni interes lica', 'Vital interest of the person'),
]);

/** Why a provider does not take somebody. */
export const providerRejections = codeList('providerRejections', [
  code('full', 'Nuk ka vende të lira', 'Nema slobodnih mesta', 'Full'),
  code('waiting-list', 'Lista e pritjes', 'Lista čekanja', 'Waiting list'),
  code('no-such-service', 'Nuk e ofron këtë shërbim', 'Ne pruža tu uslugu', 'Does not offer this service'),
  code('outside-age-range', 'Jashtë moshës që pranohet', 'Van uzrasta koji se prima', 'Outside its age range'),
  code('no-specialist', 'Nuk ka specialist', 'Nema stručnjaka', 'No specialist'),
  code('no-budget', 'Nuk ka buxhet', 'Nema budžeta', 'No budget'),
  code('person-declined', 'Personi nuk e dëshiron', 'Lice to ne želi', 'The person does not want it'),
  code('no-contact', 'Personi nuk u gjet', 'Lice nije pronađeno', 'The person could not be reached'),
  code('other', 'Tjetër', 'Drugo', 'Other'),
]);

/** Why a referral to a provider is taken back. */
export const referralRevocations = codeList('referralRevocations', [
  code('consent-withdrawn', 'Pëlqimi u tërhoq', 'Pristanak je povučen', 'Consent was withdrawn'),
  code('no-longer-needed', 'Nuk nevojitet më', 'Više nije potrebno', 'No longer needed'),
  code('no-answer', 'Ofruesi nuk u përgjigj', 'Pružalac nije odgovorio', 'The provider did not answer'),
  code('other-provider', 'U gjet ofrues tjetër', 'Nađen je drugi pružalac', 'Another provider was found'),
  code('by-mistake', 'U dërgua gabimisht', 'Greškom upućeno', 'Sent by mistake'),
  code('safety', 'Siguria e personit', 'Bezbednost lica', 'The safety of the person'),
]);
