import { roles } from '#casework';
import type { Actor, Target } from './actor';
import { caseListScope, type CaseListScope } from './case-list-scope';
import { judge } from './judge';
import { seesExactFigures } from './sees-exact-figures';

const me = '00000000-0000-8000-8000-000000000001';
const colleague = '00000000-0000-8000-8000-000000000002';
const offices = ['qps-mitrovica-jugore', 'qps-gjilan'] as const;

/** What the query's SQL says, in TypeScript. */
function isIn({ account, offices: scopes }: CaseListScope, row: Target): boolean {
  if (scopes.some(({ office, cases }) => cases === 'all' && office === row.transferTo)) return true;
  const scope = scopes.find(({ office }) => office === row.office);
  const inTeam = row.team?.includes(account) ?? false;
  if (scope?.cases === 'all') return true;
  if (scope?.cases === 'team') return inTeam;
  if (scope?.cases === 'team-unrestricted') return inTeam && row.restricted === false;
  return scope !== undefined && (inTeam || (row.phase === 'referred' && row.restricted === false));
}

const rows: Target[] = offices.flatMap((office) =>
  [[me], [colleague]].flatMap((team) =>
    ['referred', 'open'].flatMap((phase) =>
      [true, false].flatMap((restricted) =>
        [undefined, ...offices].map((transferTo) => ({ office, team, phase, restricted, transferTo })),
      ),
    ),
  ),
);
const holdings = roles.flatMap((role) => offices.map((office) => ({ role, office })));
const actors: Actor[] = [
  { account: me, roles: [] },
  ...holdings.map((holding) => ({ account: me, roles: [holding] })),
  ...holdings.flatMap((one) => holdings.map((other) => ({ account: me, roles: [one, other] }))),
];

describe('the case list', () => {
  it('shows exactly the cases whose page may be opened', () => {
    let shown = 0;
    for (const actor of actors) {
      for (const row of rows) {
        const open = judge(actor, { see: 'case' }, row).allowed;
        if (open) shown += 1;
        expect({ actor, row, listed: isIn(caseListScope(actor), row) }).toEqual({ actor, row, listed: open });
      }
    }
    expect(shown).toBeGreaterThan(100);
  });

  it('names each office once, with the widest scope', () => {
    const [office] = offices;
    const both = {
      account: me,
      roles: [
        { role: 'caseworker', office },
        { role: 'supervisor', office },
      ],
    } as const;
    expect(caseListScope(both)).toEqual({ account: me, offices: [{ office, cases: 'all' }] });
  });
});

describe('the plan table', () => {
  it('is exact for the own municipality only', () => {
    const analyst = { account: me, roles: [{ role: 'analyst', office: 'dms-mitrovica-jugore' }] } as const;
    expect(seesExactFigures(analyst, 'mitrovica-jugore')).toBe(true);
    expect(seesExactFigures(analyst, 'gjilan')).toBe(false);
  });
});
