import { actsOnly } from './acts-only';
import type { DemoCentre, WantedFigures } from './centre';
import { planCentreYear } from './centre-year';
import { printedReports } from './printed-reports';
import { staff } from './staff';
import { usualGroups } from './usual-groups';

const year = 2024;
const at = { office: 'qps-gjilan', directorate: 'dshms-gjilan' };

/** Rows the plan prints twice, under its objectives 4 and 5. */
const repeated = {
  '2.a': 96,
  '2.b': 3,
  '2.c': 2,
  '2.d': 24,
  '2.e': 4,
  '2.f': 1,
  '2.g': 2,
  '3.a': 28,
  '3.b': 16,
  '3.c': 74,
  '3.e': 19,
  '3.f': 3,
};

/**
 * The plan prints no actual of a counted row: these are invented, about two thirds of its baselines of 2023, so that the
 * demo loads fast; fewer still where a baseline repeats another row's (post-monitoring).
 */
const figures: Readonly<Record<string, number>> = {
  '1.1.a': 100,
  '1.1.b': 45,
  '1.1.c': 1,
  '1.1.d': 16,
  '1.1.e': 30,
  '1.1.f': 11,
  '1.1.g': 3,
  '1.3.a': 31,
  '1.3.b': 12,
  '1.3.c': 0,
  '1.3.d': 4,
  '1.3.e': 9,
  '1.3.f': 3,
  '1.3.g': 1,
  '1.2.a': 8,
  '1.2.b': 27,
  '1.2.c': 2,
  '3.3.a': 680,
  '3.3.b': 64,
  ...Object.fromEntries(
    Object.entries(repeated).flatMap(([row, value]) => [
      [`4.${row}`, value],
      [`5.${row}`, value],
    ]),
  ),
};

/** Reported by hand; the plan prints no actual of them either. */
const initiatives = { '2.3.a': 11, '2.3.b': 6, '2.3.c': 12, '2.3.d': 9, '2.3.e': 21, '2.3.f': 24, '2.3.g': 13 };

export const gjilan: DemoCentre = {
  name: 'gjilan',
  ...at,
  community: {
    municipality: 'gjilan',
    neighbour: 'kamenice',
    albanian: 0.93,
    others: ['serb', 'serb', 'roma', 'turkish', 'bosniak', 'unknown'],
  },
  accounts: staff('gjilan', at, 5, { benefits: true }),
  providers: [
    {
      kind: 'shelter',
      name: 'Strehimorja Lulebora',
      places: 10,
      licences: [
        { from: '2022-03-01', to: '2025-02-28' },
        { from: '2025-03-01', to: '2028-02-29' },
      ],
    },
    ...['Zallmendari', 'Krojvanori'].map((family) => ({
      kind: 'foster-family',
      name: `Familja ${family}`,
      places: 2,
      licences: [
        { from: '2022-06-01', to: '2025-05-31' },
        { from: '2025-06-01', to: '2028-05-31' },
      ],
    })),
    // Nobody has renewed this one.
    {
      kind: 'ngo-service',
      name: 'Shërbimi Hapa të Vegjël',
      places: 15,
      licences: [{ from: '2022-04-01', to: '2025-03-31' }],
    },
  ],
  began: '2023-01-03',
  seed: 20_240_202,
  plan: 'gjilan-2024-2026',
  adopted: '2024-02-26',
  recorded: '2024-03-04',
  year,
  wanted: () => ({ [year]: wantedFigures }),
  reported: (plan) => [
    ...printedReports(plan, year, '2025-01-22'),
    ...Object.entries(initiatives).map(([row, value]) => ({ on: '2025-01-23', row, year, value })),
  ],
  tell(record, cast) {
    const of = (row: string): number => figures[row] ?? 0;
    planCentreYear(record, cast.centre, {
      groups: usualGroups(of, {
        abused: ['children-exposed-to-abuse', 'maltreated-children', 'children-maltreated-outside-family'],
        maltreatedApart: false,
        withSpecialNeeds: [
          { category: 'adults-with-disabilities', born: [1966, 2004] },
          { category: 'older-persons-with-special-needs', born: [1938, 1956] },
        ],
        withoutParentalCare: true,
      }),
      services: of('3.3.a'),
      visits: of('3.3.b'),
    });
    actsOnly(record, cast, year, 4);
  },
};

const wantedFigures: WantedFigures = Object.fromEntries(
  Object.entries(figures).map(([row, counted]) => [row, { counted }]),
);
