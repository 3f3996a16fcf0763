import { foldPlain, roles } from '#casework';
import { admin, AnAccount, mira, shelter, stored } from '../test/an-account';
import { accountActions, accountSubject, roleNames, rolesOn } from './index';

const qps = 'qps-mitrovica-jugore';
const caseworker = { role: 'caseworker', office: qps, from: '2024-07-01' };

const opened = (): AnAccount => {
  const account = new AnAccount();
  account.does('open-account', { name: 'Mira Example' });
  return account;
};

describe('an account', () => {
  it('can do nothing until a role is granted', () => {
    expect(rolesOn(opened().state, '2024-12-31')).toEqual([]);
  });

  it('holds a role from its first day, not the day before', () => {
    const account = opened();
    expect(account.does('grant-role', caseworker)).toBeUndefined();
    expect(rolesOn(account.state, '2024-06-30')).toEqual([]);
    expect(rolesOn(account.state, '2024-07-01')).toEqual([{ role: 'caseworker', office: qps }]);
  });

  it('loses a role at once when it is ended, and may be granted it again', () => {
    const account = opened();
    account.does('grant-role', caseworker);
    account.does('grant-role', { ...caseworker, role: 'supervisor' });
    expect(account.does('end-role', { role: 'caseworker', office: qps })).toBeUndefined();
    expect(rolesOn(account.state, '2024-07-01')).toEqual([{ role: 'supervisor', office: qps }]);
    expect(account.does('grant-role', caseworker)).toBeUndefined();
  });

  it('holds no role any more once it is closed, and cannot be used again', () => {
    const account = opened();
    account.does('grant-role', caseworker);
    expect(account.does('close-account', {})).toBeUndefined();
    expect(rolesOn(account.state, '2024-07-01')).toEqual([]);
    expect(account.does('grant-role', caseworker)).toBe('ACCOUNT_NOT_OPEN');
    expect(account.does('close-account', {})).toBe('ACCOUNT_NOT_OPEN');
    expect(account.does('open-account', { name: 'Mira Example' })).toBe('ACCOUNT_EXISTS');
  });

  it('is never changed by its own holder', () => {
    const account = opened();
    account.who = mira;
    expect(account.does('grant-role', caseworker)).toBe('OWN_ACCOUNT');
    expect(account.does('close-account', {})).toBe('OWN_ACCOUNT');
    account.who = admin;
    account.does('grant-role', caseworker);
    account.who = mira;
    expect(account.does('end-role', { role: 'caseworker', office: qps })).toBe('OWN_ACCOUNT');
  });

  it('does not hold a role twice, nor end one it does not hold', () => {
    const account = opened();
    account.does('grant-role', caseworker);
    expect(account.does('grant-role', { ...caseworker, from: '2025-01-01' })).toBe('ROLE_HELD');
    expect(account.does('end-role', { role: 'director', office: qps })).toBe('ROLE_NOT_HELD');
  });

  it('works on cases at a centre and on plans at a directorate', () => {
    const account = opened();
    const directorate = 'dms-mitrovica-jugore';
    expect(account.does('grant-role', { ...caseworker, office: directorate })).toBe('ROLE_NOT_AT_THIS_OFFICE');
    expect(account.does('grant-role', { ...caseworker, role: 'analyst' })).toBe('ROLE_NOT_AT_THIS_OFFICE');
    expect(account.does('grant-role', { ...caseworker, role: 'analyst', office: directorate })).toBeUndefined();
  });

  it('speaks for a provider as its partner, and for an office in no such role', () => {
    const account = opened();
    const partner = { role: 'partner', provider: shelter, from: '2024-01-01' };
    expect(account.does('grant-role', { ...partner, provider: mira })).toBe('UNKNOWN_PROVIDER');
    expect(account.does('grant-role', { role: 'partner', office: qps, from: '2024-01-01' })).toBe(
      'ROLE_NOT_AT_THIS_OFFICE',
    );
    expect(account.does('grant-role', { ...partner, role: 'caseworker' })).toBe('ROLE_NOT_AT_THIS_OFFICE');
    expect(account.does('grant-role', partner)).toBeUndefined();
    expect(rolesOn(account.state, '2024-06-30')).toEqual([{ role: 'partner', office: shelter }]);
    expect(account.does('end-role', { role: 'partner', provider: shelter })).toBeUndefined();
    expect(rolesOn(account.state, '2024-06-30')).toEqual([]);
  });

  it('holds a role at exactly one place', () => {
    const account = opened();
    expect(() => account.does('grant-role', { role: 'partner', from: '2024-01-01' })).toThrow('office REQUIRED');
    expect(() => account.does('grant-role', { ...caseworker, provider: shelter })).toThrow('provider NOT_WITH_OFFICE');
    expect(() => account.does('end-role', { role: 'partner' })).toThrow('office REQUIRED');
  });

  it('reads bad input by field', () => {
    const account = opened();
    expect(() => account.does('grant-role', { role: 'king', office: 'nowhere', from: '2024-02-30' })).toThrow(
      'role UNKNOWN_CODE,office UNKNOWN_CODE,from NOT_A_DAY',
    );
    expect(() => account.does('close-account', { when: 'x' })).toThrow('when UNKNOWN_FIELD');
  });
});

describe('the stored form of an account', () => {
  it('reads for ever', () => {
    const reference = { sealed: '00000000-0000-8000-8000-0000000000aa', digest: 'ab'.repeat(32) };
    const history = [
      stored(0, 'AccountOpened', '2024-01-02', { name: reference }),
      stored(1, 'RoleGranted', '2024-01-02', { role: 'caseworker', office: qps, from: '2024-01-03' }),
      stored(2, 'RoleGranted', '2024-01-02', { role: 'director', office: qps, from: '2024-01-03' }),
      stored(3, 'RoleEnded', '2024-05-01', { role: 'caseworker', office: qps }),
      stored(4, 'RoleGranted', '2024-05-02', { role: 'partner', provider: shelter, from: '2024-05-02' }),
    ];
    expect(foldPlain(accountSubject, history)).toEqual({
      state: 'open',
      name: reference,
      roles: [
        { entry: history[2]!.id, role: 'director', office: qps, from: '2024-01-03' },
        { entry: history[4]!.id, role: 'partner', office: shelter, from: '2024-05-02' },
      ],
    });
    const closed = foldPlain(accountSubject, [...history, stored(5, 'AccountClosed', '2024-06-01', {})]);
    expect(closed).toEqual({ state: 'closed', name: reference, roles: [] });
  });

  it('has an example of every event', () => {
    const shown = ['AccountOpened', 'RoleGranted', 'RoleEnded', 'AccountClosed'];
    expect(accountActions.map(({ event }) => event)).toEqual(shown);
  });
});

describe('the roles in words', () => {
  it('are the roles there are', () => {
    expect(roleNames.codes.map(({ code }) => code)).toEqual(roles);
  });
});
