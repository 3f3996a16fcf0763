import { Inject, Injectable } from '@nestjs/common';
import { findAccount, QueueFull } from '#access-tables';
import type { Query } from '#sql';
import type { FieldProblem } from '#casework';
import { badInput, Problem } from '#perform';
import { DATA_SOURCE } from '../tokens';
import { RolesNow } from './roles-now';
import { scopes, type Scope } from './sessions';
import { SignInAttempts } from './sign-in-attempts';

/** What somebody sends to sign in; a program says so and may ask for less than everything. */
export interface SignInRequest {
  readonly username: string;
  readonly password: string;
  readonly for?: 'program';
  readonly scopes: readonly Scope[];
}

const fieldNames = ['username', 'password', 'for', 'scopes'];

function textProblem(value: unknown, most: number): string | undefined {
  if (value === undefined) return 'REQUIRED';
  if (typeof value !== 'string') return 'NOT_TEXT';
  if (value === '') return 'EMPTY';
  if (value.length > most) return 'TOO_LONG';
  return /[\0\ud800-\udfff]/u.test(value) ? 'FORBIDDEN_CHARACTER' : undefined;
}

const isScopes = (value: unknown): value is Scope[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= 2 &&
  value.every((each) => scopes.some((scope) => scope === each));

/** Reads the body of a sign-in; every wrong field is named in one answer. */
export function readSignIn(body: unknown): SignInRequest {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw badInput([{ field: '', code: 'NOT_AN_OBJECT' }]);
  const given = body as Readonly<Record<string, unknown>>;
  const problems: FieldProblem[] = Object.keys(given)
    .filter((name) => !fieldNames.includes(name))
    .slice(0, 20)
    .map((name) => ({ field: /^\w{1,40}$/.test(name) ? name : '?', code: 'UNKNOWN_FIELD' }));
  const add = (field: string, code: string | undefined): void => {
    if (code !== undefined) problems.push({ field, code });
  };
  add('username', textProblem(given.username, 200));
  add('password', textProblem(given.password, 1000));
  add('for', given.for === undefined || given.for === 'program' ? undefined : 'UNKNOWN_CODE');
  add(
    'scopes',
    given.scopes === undefined || (given.for === 'program' && isScopes(given.scopes)) ? undefined : 'UNKNOWN_CODE',
  );
  if (problems.length > 0) throw badInput(problems);
  return {
    username: given.username as string,
    password: given.password as string,
    for: given.for as 'program' | undefined,
    scopes: isScopes(given.scopes) ? given.scopes : scopes,
  };
}

/** Checks a username and password, as often as is allowed. */
@Injectable()
export class SignIn {
  constructor(
    @Inject(DATA_SOURCE) private readonly sql: Query,
    @Inject(SignInAttempts) private readonly attempts: SignInAttempts,
    @Inject(RolesNow) private readonly roles: RolesNow,
  ) {}

  /** The account; throws 401 without saying what was wrong, 429 after too many attempts, 503 when too many wait. */
  async check(request: SignInRequest, address: string): Promise<string> {
    await this.attempts.begin(request.username, address);
    const account = await this.find(request);
    const actor = account === undefined ? undefined : await this.roles.findActor(account);
    if (!actor) throw new Problem(401, 'wrong-password', 'Username or password is wrong');
    await this.attempts.succeeded(request.username, address);
    return actor.account;
  }

  private async find({ username, password }: SignInRequest): Promise<string | undefined> {
    try {
      return await findAccount(this.sql, username, password);
    } catch (error) {
      if (!(error instanceof QueueFull)) throw error;
      throw new Problem(503, 'busy', 'Many are signing in at this moment: try again', {}, { 'retry-after': '2' });
    }
  }
}
