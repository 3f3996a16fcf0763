import { planIndicators, type PlanDocument } from '#indicators';
import type { DemoCentre, WantedFigures } from './centre';
import { planCentreYear } from './centre-year';
import { printedReports } from './printed-reports';
import { staff } from './staff';
import { usualGroups } from './usual-groups';

const year = 2024;
const at = { office: 'qps-mitrovica-jugore', directorate: 'dms-mitrovica-jugore' };

/** The printed actuals of the rows that are counted, as transcribed: another reading changes the plan's file alone. */
function printed(plan: PlanDocument): WantedFigures {
  const rows = planIndicators(plan).filter(({ indicator }) => indicator.source === 'case-events');
  return Object.fromEntries(
    rows.map(({ indicator: { code, actuals } }) => {
      const counted = actuals[year]?.value;
      if (counted === undefined) throw new Error(`the plan prints no actual of ${code} for ${String(year)}`);
      return [code, { counted }];
    }),
  );
}

/** Mitrovica South: every counted figure of 2024 equals the printed one. */
export const mitrovica: DemoCentre = {
  name: 'mitrovica',
  ...at,
  community: {
    municipality: 'mitrovica-jugore',
    neighbour: 'vushtrri',
    albanian: 0.94,
    others: ['serb', 'roma', 'ashkali', 'turkish', 'bosniak', 'unknown'],
  },
  accounts: staff('mitrovica', at, 6),
  providers: [
    {
      kind: 'shelter',
      name: 'Strehimorja Drita e Re',
      places: 12,
      licences: [
        { from: '2022-02-01', to: '2025-01-31' },
        { from: '2025-02-01', to: '2028-01-31' },
      ],
    },
    ...['Gurëkanori', 'Lismendari', 'Kodrinultaj'].map((family) => ({
      kind: 'foster-family',
      name: `Familja ${family}`,
      places: 2,
      licences: [
        { from: '2022-09-01', to: '2025-08-31' },
        { from: '2025-09-01', to: '2028-08-31' },
      ],
    })),
    {
      kind: 'day-centre',
      name: 'Qendra Ditore Hëna e Plotë',
      places: 20,
      licences: [{ from: '2024-01-16', to: '2027-01-15' }],
    },
  ],
  began: '2023-01-02',
  seed: 20_240_101,
  plan: 'mitrovica-jugore-2024-2026',
  adopted: '2024-11-26',
  recorded: '2024-11-28',
  year,
  wanted: (plan) => ({ [year]: printed(plan) }),
  reported: (plan) => printedReports(plan, year, '2025-01-20'),
  tell(record, { centre }, plan) {
    const figures = printed(plan);
    const of = (row: string): number => figures[row]?.counted ?? 0;
    planCentreYear(record, centre, {
      groups: usualGroups(of, {
        abused: ['children-exposed-to-abuse'],
        maltreatedApart: true,
        withSpecialNeeds: [{ category: 'older-persons-with-special-needs', born: [1938, 1955] }],
        withoutParentalCare: false,
      }),
      services: of('2.3.a'),
      visits: of('2.3.b'),
    });
  },
};
