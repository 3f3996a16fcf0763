import { caseActions, type Role } from '#casework';
import type { Actor, Target } from './actor';
import { deedOf, judge, mayEver } from './judge';

const me = '00000000-0000-8000-8000-000000000001';
const colleague = '00000000-0000-8000-8000-000000000002';
const [mitrovica, gjilan] = ['qps-mitrovica-jugore', 'qps-gjilan'] as const;

const holding = (...roles: [Role, string][]): Actor => ({
  account: me,
  roles: roles.map(([role, office]) => ({ role, office })),
});
const mine: Target = { office: mitrovica, team: [me], phase: 'open', restricted: false };
const action = (name: string): ReturnType<typeof deedOf> => deedOf(caseActions.find((each) => each.name === name)!);

describe('who holds several roles', () => {
  it('acts in the one with most rights that allows it, at that office', () => {
    const both = holding(['caseworker', mitrovica], ['supervisor', mitrovica]);
    expect(judge(both, action('record-visit'), mine)).toEqual({ allowed: true, role: 'supervisor', office: mitrovica });
  });

  it('does not carry the greater role to another office', () => {
    const apart = holding(['director', gjilan], ['caseworker', mitrovica]);
    expect(judge(apart, action('record-visit'), mine)).toEqual({
      allowed: true,
      role: 'caseworker',
      office: mitrovica,
    });
    expect(judge(apart, action('assign-case-manager'), mine)).toEqual({ allowed: false, status: 404 });
  });

  it('uses a lesser role where the greater one may not', () => {
    const both = holding(['director', mitrovica], ['analyst', 'dms-mitrovica-jugore'], ['admin', mitrovica]);
    const grant = { act: 'grant-role', subject: 'account', by: ['admin'], opens: false } as const;
    expect(judge(both, grant, {})).toEqual({ allowed: true, role: 'admin', office: mitrovica });
  });
});

describe('a repair', () => {
  const repair = action('withdraw-entry');

  it('is for the own entry, or for supervisor and director', () => {
    const others = { ...mine, entryActor: colleague };
    const caseworker = holding(['caseworker', mitrovica]);
    expect(judge(caseworker, repair, { ...mine, entryActor: me }).allowed).toBe(true);
    expect(judge(caseworker, repair, others)).toEqual({ allowed: false, status: 403 });
    expect(judge(holding(['supervisor', mitrovica]), repair, others).allowed).toBe(true);
  });

  it('says nothing about the case of others', () => {
    const theirs = { ...mine, team: [colleague], entryActor: colleague };
    expect(judge(holding(['caseworker', mitrovica]), repair, theirs)).toEqual({ allowed: false, status: 404 });
  });
});

describe('what is not known', () => {
  it('is refused: a case of which nothing is said whether it is restricted is not on the intake desk', () => {
    const desk = { office: mitrovica, team: [colleague], phase: 'referred' };
    const caseworker = holding(['caseworker', mitrovica]);
    expect(judge(caseworker, { see: 'case' }, desk)).toEqual({ allowed: false, status: 404 });
    expect(judge(caseworker, { see: 'case' }, { ...desk, restricted: false }).allowed).toBe(true);
  });

  it('is refused: a case without an office belongs to nobody, not to a role without one', () => {
    expect(judge(holding(['supervisor', '']), { see: 'case' }, {})).toEqual({ allowed: false, status: 404 });
  });
});

describe('before it is known what it is about', () => {
  it('a role that may never do it is refused, one that may is not', () => {
    expect(mayEver(holding(['analyst', 'dms-mitrovica-jugore']), action('open-case'))).toEqual({
      allowed: false,
      status: 403,
    });
    expect(mayEver(holding(['analyst', 'dms-mitrovica-jugore']), { see: 'timeline' })).toEqual({
      allowed: false,
      status: 404,
    });
    expect(mayEver(holding(['caseworker', mitrovica]), action('open-case')).allowed).toBe(true);
    expect(mayEver(undefined, { see: 'plans' })).toEqual({ allowed: false, status: 401 });
    expect(mayEver(undefined, { see: 'health' })).toEqual({ allowed: true });
  });
});
