import type { WantedFigure, WantedFigures } from './centre';

/** Of 2022, 2023, 2024 and of the whole period; a ratio as numerator/denominator. The plan prints no actual. */
const figures: Readonly<Record<string, string>> = {
  '1.2.1.r': '14/18 14/17 15/23 21/33',
  '1.2.2.r': '5/5 14/14 14/21 14/21',
  '1.2.3.r': '17/18 18/18 21/21 31/32',
  '1.2.4.r': '11/11 23/23 20/22 29/31',
  '1.4.3.r': '3 4 5 12',
  '2.2.1.r': '7 14 8 29',
  '2.2.2.r': '6/6 8/12 5/9 11/15',
  '3.1.1.r': '10 11 12 33',
  '3.1.2.r': '1 2 2 5',
  '4.1.2.r': '10 9 11 30',
  '4.1.3.r': '1 2 2 5',
  '5.2.1.r': '0/0 0/3 2/5 2/5',
  '5.2.2.r': '0/0 3/3 3/5 3/5',
  '5.2.3.r': '4/4 4/4 6/6 6/6',
  '5.2.4.r': '4/4 4/4 6/6 6/6',
  '5.3.1.r': '2 2 2 6',
  '6.2.5.r': '5 10 8 23',
  '7.2.5.r': '3/3 3/3 3/5 3/5',
  '7.2.6.r': '0/0 3/3 3/3 3/3',
  '7.2.7.r': '3/3 3/3 5/5 5/5',
  '7.2.8.r': '0/0 3/3 3/5 3/5',
  '7.3.1.r': '2 1 2 5',
};

const columns = ['2022', '2023', '2024', 'whole'];

function figureOf(told: string): WantedFigure {
  const [counted, over] = told.split('/').map(Number);
  return { counted: counted ?? 0, ...(over === undefined ? {} : { over }) };
}

const wantedIn = (column: number): WantedFigures =>
  Object.fromEntries(Object.entries(figures).map(([row, told]) => [row, figureOf(told.split(' ')[column] ?? '')]));

/** What the table of Peja shows, by year, and as a whole. */
export const pejaFigures: Readonly<Record<string, WantedFigures>> = Object.fromEntries(
  columns.map((name, column) => [name, wantedIn(column)]),
);
