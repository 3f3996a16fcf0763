import { code, codeList } from './code-list';

/** Why another office is asked to take a case over. */
export const transferReasons = codeList('transferReasons', [
  code('moved', 'Personi u zhvendos', 'Lice se preselilo', 'The person moved'),
  code(
    'other-jurisdiction',
    'Kompetent është qendra tjetër',
    'Nadležan je drugi centar',
    'The other centre is competent',
  ),
  code('family-there', 'Familja jeton atje', 'Porodica živi tamo', 'The family lives there'),
  code('placed-there', 'Personi është vendosur atje', 'Lice je tamo smešteno', 'The person is placed there'),
  code('safety', 'Siguria e personit', 'Bezbednost lica', 'The safety of the person'),
  code('conflict-of-interest', 'Konflikt interesi', 'Sukob interesa', 'Conflict of interest'),
  code('other', 'Tjetër', 'Drugo', 'Other'),
]);

/** Why an office does not take a case over. */
export const transferRejections = codeList('transferRejections', [
  code('not-competent', 'Qendra jonë nuk është kompetente', 'Naš centar nije nadležan', 'Our centre is not competent'),
  code('does-not-live-here', 'Personi nuk jeton këtu', 'Lice ne živi ovde', 'The person does not live here'),
  code('already-known-here', 'Kemi tashmë rast për të', 'Kod nas već postoji slučaj', 'There is a case here already'),
  code(
    'more-needed',
    'Mungojnë të dhëna ose dokumente',
    'Nedostaju podaci ili dokumenti',
    'More information is needed',
  ),
  code('not-now', 'Rasti nuk mund të lëvizet tani', 'Slučaj se sada ne može preneti', 'The case cannot move now'),
  code('other', 'Tjetër', 'Drugo', 'Other'),
]);
