import { setCredential, normalUsername } from './credentials';
import { passwordProblem } from './passwords';
import type { Query } from '#sql';

/** The operator at the machine: may open accounts before there is any administrator. */
export const operator = { account: 'operator', roles: [{ role: 'admin', office: '' }] } as const;

/** One action on an account's stream, performed by the operator; the same key again gives the first result. */
export type PerformAsOperator = (request: {
  readonly actor: typeof operator;
  readonly subject: 'account';
  readonly action: 'open-account' | 'grant-role';
  readonly id?: string;
  readonly body: object;
  readonly key: string;
  readonly request: string;
}) => Promise<{ readonly id: string }>;

/** A role at an office, or (a partner's) at a provider. */
export type WantedRole = { readonly role: string; readonly from: string } & (
  | { readonly office: string; readonly provider?: undefined }
  | { readonly provider: string; readonly office?: undefined }
);

export interface WantedAccount {
  readonly username: string;
  readonly password: string;
  /** The display name; sealed. */
  readonly name: string;
  readonly roles: readonly WantedRole[];
}

/** What is wrong with a username or password, by field and stable code. */
export function accountProblems({ username, password }: WantedAccount): { field: string; code: string }[] {
  const problems: { field: string; code: string }[] = [];
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,99}$/u.test(normalUsername(username)))
    problems.push({ field: 'username', code: 'NOT_A_USERNAME' });
  const weak = passwordProblem(password);
  if (weak) problems.push({ field: 'password', code: weak });
  return problems;
}

/**
 * Opens an account with its roles, as events, and gives it its username and password. Repeatable: what is there stays,
 * a changed password is taken over. Throws an Error that names the wrong fields, and whatever `perform` throws.
 */
export async function createAccount(
  perform: PerformAsOperator,
  sql: Query,
  wanted: WantedAccount,
): Promise<{ account: string }> {
  const problems = accountProblems(wanted);
  if (problems.length > 0) throw new Error(problems.map(({ field, code }) => `${field}: ${code}`).join(', '));
  const { username, password, name, roles } = wanted;
  const key = `account ${normalUsername(username)}`;
  const request = { actor: operator, subject: 'account', request: 'operator' } as const;
  const { id } = await perform({ ...request, action: 'open-account', body: { name }, key });
  for (const { role, office, provider, from } of roles) {
    const place = office === undefined ? { provider } : { office };
    await perform({
      ...request,
      action: 'grant-role',
      id,
      body: { role, ...place, from },
      key: `${key} ${role} ${office ?? provider}`,
    });
  }
  await setCredential(sql, id, username, password);
  return { account: id };
}
