import { code, codeList } from './code-list';

export const casePhases = codeList('casePhases', [
  code('referred', 'I referuar', 'Upućen', 'Referred'),
  code('declined', 'I refuzuar', 'Odbijen', 'Declined'),
  code('open', 'I hapur', 'Otvoren', 'Open'),
  code('post-monitoring', 'Në post-monitorim', 'U naknadnom praćenju', 'In post-monitoring'),
  code('closed', 'I mbyllur', 'Zatvoren', 'Closed'),
]);

export const assessmentKinds = codeList('assessmentKinds', [
  code('initial', 'Vlerësim fillestar', 'Početna procena', 'Initial assessment'),
  code('comprehensive', 'Vlerësim gjithëpërfshirës', 'Sveobuhvatna procena', 'Comprehensive assessment'),
  code('risk', 'Vlerësim i rrezikut', 'Procena rizika', 'Risk assessment'),
  code('review', 'Rivlerësim', 'Ponovna procena', 'Reassessment'),
]);

export const riskLevels = codeList('riskLevels', [
  code('none', 'Pa rrezik', 'Bez rizika', 'No risk'),
  code('low', 'I ulët', 'Nizak', 'Low'),
  code('medium', 'I mesëm', 'Srednji', 'Medium'),
  code('high', 'I lartë', 'Visok', 'High'),
  code('unknown', 'I panjohur', 'Nepoznat', 'Unknown'),
]);

export const visitKinds = codeList('visitKinds', [
  code('home', 'Vizitë në shtëpi', 'Kućna poseta', 'Home visit'),
  code('field', 'Vizitë në terren', 'Terenska poseta', 'Field visit'),
  code('monitoring', 'Vizitë monitoruese', 'Nadzorna poseta', 'Monitoring visit'),
]);

/** Why a visit could not be held. */
export const visitObstacles = codeList('visitObstacles', [
  code('no-vehicle', 'Nuk kishte automjet', 'Nije bilo vozila', 'No vehicle'),
  code('no-driver', 'Nuk kishte vozitës', 'Nije bilo vozača', 'No driver'),
  code('nobody-at-home', 'Askush në shtëpi', 'Nikoga kod kuće', 'Nobody at home'),
  code('wrong-address', 'Adresë e gabuar', 'Pogrešna adresa', 'Wrong address'),
  code('distance', 'Largësia', 'Udaljenost', 'Distance'),
  code('refused', 'Vizita u refuzua', 'Poseta odbijena', 'Visit refused'),
  code('safety', 'Siguria', 'Bezbednost', 'Safety'),
]);

export const reportRecipients = codeList('reportRecipients', [
  code('court', 'Gjykata', 'Sud', 'Court'),
  code('prosecutor', 'Prokuroria', 'Tužilaštvo', 'Prosecution'),
  code('police', 'Policia', 'Policija', 'Police'),
  code('probation-service', 'Shërbimi Sprovues', 'Probaciona služba', 'Probation Service'),
  code('custody-body', 'Organi i Kujdestarisë', 'Organ starateljstva', 'Custody body'),
  code('ministry', 'Ministria', 'Ministarstvo', 'Ministry'),
  code(
    'other-office',
    'Qendër tjetër për Punë Sociale',
    'Drugi centar za socijalni rad',
    'Another Centre for Social Work',
  ),
  code('other', 'Tjetër', 'Drugo', 'Other'),
]);

export const reconciliationOutcomes = codeList('reconciliationOutcomes', [
  code('reconciled', 'U pajtuan', 'Pomireni', 'Reconciled'),
  code('partly', 'Pajtim i pjesshëm', 'Delimično pomirenje', 'Partly reconciled'),
  code('not-reconciled', 'Nuk u pajtuan', 'Nisu pomireni', 'Not reconciled'),
  code('one-party-absent', 'Njëra palë mungoi', 'Jedna strana nije došla', 'One party did not come'),
  code('to-be-continued', 'Vazhdon', 'Nastavlja se', 'To be continued'),
]);

export const closureReasons = codeList('closureReasons', [
  code('goals-reached', 'Qëllimet u arritën', 'Ciljevi su postignuti', 'Goals reached'),
  code('need-ended', 'Nevoja ka pushuar', 'Potreba je prestala', 'The need has ended'),
  code('person-withdrew', 'Personi hoqi dorë nga shërbimi', 'Lice je odustalo od usluge', 'The person withdrew'),
  code('moved-away', 'U zhvendos në komunë tjetër', 'Preselilo se u drugu opštinu', 'Moved to another municipality'),
  code('left-kosovo', 'U largua nga Kosova', 'Napustilo Kosovo', 'Left Kosovo'),
  code(
    'taken-over',
    'Rastin e mori institucion tjetër',
    'Slučaj je preuzela druga ustanova',
    'Taken over by another institution',
  ),
  code('no-contact', 'Kontakti u humb', 'Kontakt je izgubljen', 'Contact lost'),
  code('adopted', 'U adoptua', 'Usvojeno', 'Adopted'),
  code('reached-adulthood', 'Mbushi moshën madhore', 'Postalo punoletno', 'Reached adulthood'),
  code('measure-ended', 'Masa ose procedura përfundoi', 'Mera ili postupak je završen', 'Measure or procedure ended'),
  code('died', 'Vdiq', 'Preminulo', 'Died'),
]);

export const reopeningReasons = codeList('reopeningReasons', [
  code('need-returned', 'Nevoja u rikthye', 'Potreba se vratila', 'The need has returned'),
  code('new-need', 'Nevojë e re', 'Nova potreba', 'A new need'),
  code('new-incident', 'Incident i ri', 'Novi incident', 'A new incident'),
  code('contact-restored', 'Kontakti u rivendos', 'Kontakt je ponovo uspostavljen', 'Contact restored'),
  code('closed-too-early', 'U mbyll shumë herët', 'Zatvoren prerano', 'Closed too early'),
]);

/** Why an entry is corrected, taken out or put back. */
export const correctionReasons = codeList('correctionReasons', [
  code('typing-error', 'Gabim në shkrim', 'Greška u kucanju', 'Typing error'),
  code('wrong-person', 'Person i gabuar', 'Pogrešno lice', 'Wrong person'),
  code('wrong-day', 'Ditë e gabuar', 'Pogrešan dan', 'Wrong day'),
  code('wrong-code', 'Kod i gabuar', 'Pogrešna šifra', 'Wrong code'),
  code('recorded-twice', 'I regjistruar dy herë', 'Dvaput zabeleženo', 'Recorded twice'),
  code('did-not-happen', 'Nuk ka ndodhur', 'Nije se dogodilo', 'Did not happen'),
  code('new-information', 'Informatë e re', 'Nova informacija', 'New information'),
  code('withdrawn-by-mistake', 'I tërhequr gabimisht', 'Greškom povučeno', 'Withdrawn by mistake'),
]);
