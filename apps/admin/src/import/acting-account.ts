import { accountSubject, deedOf, judge, rolesOn, type Actor, type Allowed, type Holding, type Target } from '#access';
import { normalUsername } from '#access-tables';
import { foldPlain, type Action } from '#casework';
import type { EventStore } from '#event-store';
import { offices } from '#vocabulary';

interface Tables {
  query(sql: string, parameters: unknown[]): Promise<unknown>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Accounts by user name; who is not there is absent. */
export async function accountsNamed(sql: Tables, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const text = 'select username, account from access.credential where username = any($1)';
  const rows = (await sql.query(text, [names.map(normalUsername)])) as { username: string; account: string }[];
  const byName = new Map(rows.map(({ username, account }) => [username, account]));
  return new Map(
    names.flatMap((name) => {
      const account = byName.get(normalUsername(name));
      return account === undefined ? [] : [[name, account] as const];
    }),
  );
}

/** The account named after --as, by its user name or id; throws an Error with one sentence when there is none. */
export async function findNamedAccount(
  log: EventStore,
  sql: Tables,
  as: string,
): Promise<{ readonly account: string; readonly roles: (today: string) => Holding[] }> {
  const account = uuid.test(as) ? as : (await accountsNamed(sql, [as])).get(as);
  const history = account === undefined ? [] : await log.read(`account-${account}`);
  if (account === undefined || history.length === 0)
    throw new Error('There is no such account: give its user name or its id after --as.');
  return { account, roles: (today) => rolesOn(foldPlain(accountSubject, history), today) };
}

/** Whose doing an import is, and at which office. */
export interface ActingAccount {
  readonly account: string;
  readonly office: string;
  /** What somebody of the account's roles at the office may do; the role it is done in. */
  may(action: Action, target: Target): Allowed | undefined;
}

/** Finds the account and the office; throws an Error with one sentence when it has no role there that keeps cases. */
export async function findActingAccount(
  log: EventStore,
  sql: Tables,
  { as, office, today }: { as: string; office?: string; today: string },
): Promise<ActingAccount> {
  const { account, roles } = await findNamedAccount(log, sql, as);
  const centres = offices.codes.filter(({ kind }) => kind === 'qps').map(({ code }): string => code);
  if (office !== undefined && !centres.includes(office))
    throw new Error('There is no such centre: give the code of a Centre for Social Work after --office.');
  const held = roles(today).filter(
    (each) => centres.includes(each.office) && (office === undefined || each.office === office),
  );
  const [first, ...others] = [...new Set(held.map((each) => each.office))];
  if (first === undefined) {
    const where = office === undefined ? 'at any centre' : 'at this centre';
    throw new Error(`The account holds no role ${where} today: choose another account after --as.`);
  }
  if (others.length > 0) throw new Error('The account holds roles at several centres: name one after --office.');
  const actor: Actor = { account, roles: held.filter((each) => each.office === first) };
  return {
    account,
    office: first,
    may(action, target) {
      const judged = judge(actor, deedOf(action), target);
      return judged.allowed ? judged : undefined;
    },
  };
}
