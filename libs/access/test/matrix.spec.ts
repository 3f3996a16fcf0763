import { caseActions, householdActions, providerActions, type Action, type Role } from '#casework';
import { planActions } from '#indicators';
import { personActions } from '#people';
import {
  accountActions,
  deedOf,
  householdTarget,
  judge,
  personTarget,
  routes,
  sights,
  type Actor,
  type Deed,
  type Target,
} from '../src';
import { readAnswers } from './read-answers';
import { rightsMatrix, type Rights } from './rights-matrix';
import { signatureOf } from './signature-of';

const actions = [
  ...caseActions,
  ...personActions,
  ...providerActions,
  ...householdActions,
  ...planActions,
  ...accountActions,
] as unknown as readonly Action[];

const me = '00000000-0000-8000-8000-000000000001';
const colleague = '00000000-0000-8000-8000-000000000002';
const here = 'qps-mitrovica-jugore';
const elsewhere = 'qps-gjilan';
const shelter = '00000000-0000-8000-8000-00000000d001';

const open = { phase: 'open', restricted: false, office: here, team: [colleague] };
/** A third office is asked to take it over, somebody is referred to a provider that is not the partner's. */
const asksOthers = { transferTo: 'qps-peje', referredTo: ['00000000-0000-8000-8000-00000000d002'] };
const targets: Readonly<Record<Rights['of'], Readonly<Record<string, Target>>>> = {
  case: {
    team: { ...open, team: [me] },
    desk: { ...open, phase: 'referred' },
    'same office': { ...open, ...asksOthers },
    'team, restricted': { ...open, team: [me], restricted: true },
    'desk, restricted': { ...open, phase: 'referred', restricted: true },
    'same office, restricted': { ...open, restricted: true },
    'other office': { ...open, ...asksOthers, phase: 'referred', office: elsewhere },
    'team, other office': { ...open, office: elsewhere, team: [me] },
    unknown: {},
    incoming: { ...open, restricted: true, office: elsewhere, transferTo: here },
    'referred to us': { ...open, restricted: true, office: elsewhere, referredTo: [shelter] },
  },
  person: {
    'registered here': personTarget(here, []),
    'registered here, case elsewhere': personTarget(here, [elsewhere]),
    'registered here, cases here and elsewhere': personTarget(here, [elsewhere, here]),
    'registered elsewhere, case here': personTarget(elsewhere, [here]),
    'registered elsewhere': personTarget(elsewhere, []),
    unknown: personTarget('', []),
  },
  provider: { 'own office': { office: here }, 'other office': { office: elsewhere }, unknown: {} },
  household: {
    'registered here': householdTarget(here, []),
    'registered here, case elsewhere': householdTarget(here, [elsewhere]),
    'registered elsewhere, case here': householdTarget(elsewhere, [here]),
    'registered elsewhere': householdTarget(elsewhere, []),
    unknown: householdTarget('', [here]),
  },
  plan: {
    'own municipality': { municipality: 'mitrovica-jugore' },
    'other municipality': { municipality: 'gjilan' },
    unknown: {},
  },
  anything: { any: {} },
};

function actorOf(who: string): Actor | undefined {
  if (who === 'anonymous') return undefined;
  const places: Readonly<Record<string, string>> = { analyst: 'dms-mitrovica-jugore', partner: shelter };
  const office = places[who] ?? here;
  return { account: me, roles: who === 'no role' ? [] : [{ role: who as Role, office }] };
}

const deeds: readonly { name: string; row: string; deed: Deed }[] = [
  ...sights.map((see) => ({ name: `see ${see}`, row: `see ${see}`, deed: { see } })),
  ...actions.map((action) => ({
    name: `${action.subject}: ${action.name}`,
    row: signatureOf(action),
    deed: deedOf(action),
  })),
];

describe('the matrix of rights', () => {
  it.each(deeds)('has exactly one row for $name', ({ row }) => {
    expect(rightsMatrix.filter((rights) => rights.deeds.includes(row))).toHaveLength(1);
  });

  it('has a row only for what exists', () => {
    const stale = rightsMatrix
      .flatMap((rights) => rights.deeds)
      .filter((row) => !deeds.some((deed) => deed.row === row));
    expect(stale).toEqual([]);
  });

  it.each(deeds)('is what is judged for $name', ({ row, deed }) => {
    const rights = rightsMatrix.find((each) => each.deeds.includes(row))!;
    const cells = readAnswers(rights.answers);
    const judged = cells.map(({ who, relation }) => {
      const target = targets[rights.of][relation];
      if (!target) throw new Error(`no relation is called ${relation}`);
      const judgement = judge(actorOf(who), deed, target);
      return { who, relation, answer: judgement.allowed ? 'yes' : judgement.status };
    });
    expect(judged).toEqual(cells);
  });

  it('asks about every relation there is', () => {
    for (const rights of rightsMatrix) {
      const asked = new Set(readAnswers(rights.answers).map(({ relation }) => relation));
      expect([...asked]).toEqual(Object.keys(targets[rights.of]));
    }
  });

  it('refuses a table with a role missing, a strange word or a cell too few', () => {
    expect(() => readAnswers('| any\ncaseworker | yes\nno role | 403\nanonymous | 401')).toThrow();
    expect(() => readAnswers('| any\nthe others | perhaps\nno role | 403\nanonymous | 401')).toThrow();
    expect(() => readAnswers('| a | b\nthe others | yes\nno role | 403\nanonymous | 401')).toThrow();
    expect(() => readAnswers('| any\nthe others | yes\nno role | 403\nanonymous | 401\nking | yes')).toThrow();
  });
});

describe('the routes', () => {
  it('have one row each', () => {
    const keys = routes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('name actions that exist, and reach every action', () => {
    const reached = routes.flatMap((row) => {
      if (!('act' in row) || row.together) return [];
      const found = actions.filter(
        ({ subject, name, opens = false }) =>
          subject === row.act && (row.name === undefined ? !opens : opens && name === row.name),
      );
      if (found.length === 0) throw new Error(`${row.path} reaches nothing`);
      return found;
    });
    expect(actions.filter((action) => !reached.includes(action)).map(({ name }) => name)).toEqual([]);
  });
});
