import { code, codeList } from '#vocabulary';

/** What the rows of a plan count. */
export const planUnits = codeList('plan-units', [
  code('persons', 'Persona', 'Lica', 'Persons'),
  code('families', 'Familje', 'Porodice', 'Families'),
  code('services', 'Shërbime', 'Usluge', 'Services'),
  code('visits', 'Vizita', 'Posete', 'Visits'),
  code('events', 'Ngjarje', 'Događaji', 'Events'),
  code('items', 'Njësi', 'Komadi', 'Items'),
  code('text', 'Përshkrim', 'Opis', 'Description'),
]);

/** Which way a row's figure is meant to go. */
export const planDirections = codeList('plan-directions', [
  code('up', 'Më shumë është më mirë', 'Više je bolje', 'More is better'),
  code('down', 'Më pak është më mirë', 'Manje je bolje', 'Less is better'),
  code('none', 'As e mirë, as e keqe', 'Ni dobro ni loše', 'Neither good nor bad'),
]);

/** Where the figures of a plan's row come from. */
export const rowSources = codeList('plan-row-sources', [
  code('case-events', 'Nga rastet', 'Iz slučajeva', 'From cases'),
  code('reported', 'Me raport', 'Po izveštaju', 'Reported'),
]);
