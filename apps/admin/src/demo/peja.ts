import type { DemoCentre } from './centre';
import { planCohorts } from './cohorts';
import { olderPersons, withDisabilities } from './peja-cohorts';
import { planFamilies, planGroupSessions } from './peja-families';
import { pejaFigures } from './peja-figures';
import { planReferrals } from './peja-referrals';
import { reported } from './peja-reports';
import { planWomen } from './peja-women';
import { staff } from './staff';

const at = { office: 'qps-peje', directorate: 'dms-peje' };
const shelter = 'Strehimorja Aurora';

/** Peja 2022-2024: needs and ratios, group sessions, acts, referrals out; see peja-figures. */
export const peja: DemoCentre = {
  name: 'peje',
  ...at,
  community: {
    municipality: 'peje',
    neighbour: 'istog',
    albanian: 0.9,
    others: ['serb', 'bosniak', 'egyptian', 'roma', 'unknown'],
  },
  accounts: staff('peje', at, 4, { benefits: true, partnerOf: shelter }),
  providers: [
    {
      kind: 'shelter',
      name: shelter,
      places: 8,
      licences: [
        { from: '2021-11-01', to: '2024-10-31' },
        { from: '2024-11-01', to: '2027-10-31' },
      ],
    },
    {
      kind: 'day-centre',
      name: 'Qendra Ditore Gurra',
      places: 25,
      licences: [{ from: '2021-10-01', to: '2024-09-30' }],
    },
    {
      kind: 'ngo-service',
      name: 'Kujdesi në Shtëpi Rrezja',
      places: 30,
      licences: [
        { from: '2021-12-01', to: '2024-11-30' },
        { from: '2024-12-01', to: '2027-11-30' },
      ],
    },
    {
      kind: 'ngo-service',
      name: 'Ndihma Juridike Zana',
      places: 10,
      licences: [{ from: '2024-01-11', to: '2027-01-10' }],
    },
  ],
  began: '2021-12-06',
  seed: 20_220_303,
  plan: 'peje-2022-2024',
  adopted: '2022-01-28',
  recorded: '2022-02-07',
  year: 2024,
  wanted: () => pejaFigures,
  reported,
  tell(record, cast) {
    const older = planCohorts(record, cast, olderPersons);
    const disabled = planCohorts(record, cast, withDisabilities);
    planGroupSessions(record, cast, older, disabled);
    planFamilies(record, cast);
    planWomen(record, cast);
    planReferrals(record, cast);
  },
};
