import { code, codeList } from './code-list';

/** Who issues a provider's licence (decentralisation report: ministry and KPShSF; foster families: the panel). */
export const licenceBodies = codeList('licenceBodies', [
  code('ministry', 'Ministria përgjegjëse', 'Nadležno ministarstvo', 'The responsible ministry'),
  code(
    'council-of-social-services',
    'Këshilli i Përgjithshëm për Shërbime Sociale dhe Familjare',
    'Opšti savet za socijalne i porodične usluge',
    'General Council of Social and Family Services',
  ),
  code('foster-care-panel', 'Paneli për strehim familjar', 'Panel za hraniteljstvo', 'Foster care panel'),
  code('municipality', 'Komuna', 'Opština', 'Municipality'),
]);

/** How a provider stands with its licence on a day. */
export const licenceStates = codeList('licenceStates', [
  code('licensed', 'I licencuar', 'Licenciran', 'Licensed'),
  code('suspended', 'Licenca e pezulluar', 'Licenca suspendovana', 'Licence suspended'),
  code('expired', 'Licenca ka skaduar', 'Licenca istekla', 'Licence expired'),
  code('revoked', 'Licenca e hequr', 'Licenca oduzeta', 'Licence revoked'),
  code('none', 'Pa licencë', 'Bez licence', 'No licence'),
  code('not-needed', 'Nuk kërkohet licencë', 'Licenca nije potrebna', 'No licence needed'),
]);

export const suspensionReasons = codeList('suspensionReasons', [
  code('complaint', 'Ankesë në shqyrtim', 'Pritužba u razmatranju', 'Complaint under review'),
  code('inspection', 'Gjetje e inspektimit', 'Nalaz inspekcije', 'Finding of an inspection'),
  code('harm-to-a-client', 'Dyshim për dëmtim të përfituesit', 'Sumnja na povredu korisnika', 'Harm suspected'),
  code('staff', 'Mungesë e personelit', 'Nedostatak osoblja', 'Lack of staff'),
  code('premises', 'Kushtet e hapësirës', 'Uslovi prostora', 'State of the premises'),
  code('other', 'Tjetër', 'Drugo', 'Other'),
]);

export const revocationReasons = codeList('revocationReasons', [
  code('standards-not-met', 'Standardet nuk u përmbushën', 'Standardi nisu ispunjeni', 'Standards not met'),
  code('harm-to-a-client', 'Dëmtim i përfituesit', 'Povreda korisnika', 'Harm to a client'),
  code('own-wish', 'Me kërkesën e ofruesit', 'Na zahtev pružaoca', 'At the provider’s own wish'),
  code('provider-closed', 'Ofruesi u mbyll', 'Pružalac je zatvoren', 'The provider closed'),
  code('other', 'Tjetër', 'Drugo', 'Other'),
]);

/** Why somebody is placed with a provider that has no licence that day: emergencies only, and what lies before records. */
export const unlicensedReasons = codeList('unlicensedReasons', [
  code('immediate-danger', 'Rrezik i menjëhershëm', 'Neposredna opasnost', 'Immediate danger'),
  code(
    'no-licensed-place',
    'Asnjë vend i licencuar i lirë',
    'Nema slobodnog licenciranog mesta',
    'No licensed place was free',
  ),
  code('ordered', 'Urdhër i gjykatës ose policisë', 'Nalog suda ili policije', 'Ordered by court or police'),
  {
    ...code(
      'licence-not-on-record',
      'Licenca e asaj kohe nuk është në regjistër',
      'Licenca iz tog vremena nije u evidenciji',
      'The licence of that time is not on record',
    ),
    offered: false,
  },
]);

/** What a list of providers draws attention to; computed when it is read. */
export const providerWarnings = codeList('providerWarnings', [
  code('licence-ends-soon', 'Licenca skadon së shpejti', 'Licenca uskoro ističe', 'Licence ends soon'),
  code('unlicensed', 'Pa licencë të vlefshme', 'Bez važeće licence', 'No valid licence'),
  code('suspended', 'Licenca e pezulluar', 'Licenca suspendovana', 'Licence suspended'),
  code('full', 'Asnjë vend i lirë', 'Nema slobodnih mesta', 'No free place'),
  code('closed', 'I mbyllur', 'Zatvoren', 'Closed'),
]);

/** Why somebody no longer lives in a household or foster family. */
export const leavingReasons = codeList('leavingReasons', [
  code('moved-out', 'U shpërngul', 'Iseljenje', 'Moved out'),
  code('married', 'Martesë', 'Brak', 'Married'),
  code('separated', 'Ndarje ose shkurorëzim', 'Razdvajanje ili razvod', 'Separated or divorced'),
  code('placed', 'Në vendosje', 'Na smeštaju', 'Placed in care'),
  code('abroad', 'Jashtë vendit', 'U inostranstvu', 'Abroad'),
  code('died', 'Vdiq', 'Preminulo', 'Died'),
  code('other', 'Tjetër', 'Drugo', 'Other'),
]);
