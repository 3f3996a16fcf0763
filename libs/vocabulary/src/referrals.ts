import { code, codeList } from './code-list';

/** The way a case reached the office. */
export const channels = codeList('channels', [
  code('self', 'Vetë personi ose familja', 'Samo lice ili porodica', 'The person or family itself'),
  code('police', 'Policia', 'Policija', 'Police'),
  code('health', 'Institucion shëndetësor', 'Zdravstvena ustanova', 'Health institution'),
  code('school', 'Shkolla', 'Škola', 'School'),
  code('ngo', 'Organizatë joqeveritare', 'Nevladina organizacija', 'Non-governmental organisation'),
  code('court', 'Gjykata', 'Sud', 'Court'),
  code(
    'victim-advocate',
    'Mbrojtësi i viktimave në prokurori',
    'Zaštitnik žrtava pri tužilaštvu',
    "Prosecutor's victim advocate",
  ),
  code(
    'other-office',
    'Qendër tjetër për Punë Sociale',
    'Drugi centar za socijalni rad',
    'Another Centre for Social Work',
  ),
  code('ministry', 'Ministria', 'Ministarstvo', 'Ministry'),
  code('hotline', 'Linja telefonike e ndihmës', 'Telefonska linija za pomoć', 'Helpline'),
  code('field-work', 'Puna në terren', 'Rad na terenu', 'Field work'),
  code(
    'communities-and-return-office',
    'Zyra Komunale për Komunitete dhe Kthim',
    'Opštinska kancelarija za zajednice i povratak',
    'Municipal Office for Communities and Return',
  ),
]);

export const urgencies = codeList('urgencies', [
  code('emergency', 'Emergjencë', 'Hitan slučaj', 'Emergency'),
  code('urgent', 'Urgjent', 'Žuran slučaj', 'Urgent'),
  code('normal', 'I zakonshëm', 'Redovan slučaj', 'Normal'),
]);
