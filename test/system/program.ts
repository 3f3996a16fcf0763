import type { System } from '../setup/system';

/** What a write or a refusal answers; other answers are named by the caller. */
export interface Told {
  readonly case: string;
  readonly person: string;
  readonly provider: string;
  readonly household: string;
  readonly entry: string;
  readonly revision: number;
  readonly position: string;
  readonly status: number;
  readonly code: string;
  readonly fields?: readonly { readonly field: string; readonly code: string }[];
  readonly words?: Readonly<Record<'sq' | 'sr' | 'en', string>>;
}

/** One answer of the api. */
export interface Answer<Body = Told> {
  readonly status: number;
  readonly headers: Headers;
  /** The body exactly as it came. */
  readonly text: string;
  /** The body read as JSON; an empty object when it is none. */
  readonly body: Body;
}

export type Heads = Readonly<Record<string, string>>;

/** A program with a token of one account: what curl does in the README. */
export interface Program {
  get<Body = Told>(path: string, heads?: Heads): Promise<Answer<Body>>;
  post<Body = Told>(path: string, body: unknown, heads?: Heads): Promise<Answer<Body>>;
  /** Sends the body as it is. */
  send(method: string, path: string, body: string | undefined, heads?: Heads): Promise<Answer>;
}

/** Signs a demo account in as a program. */
export async function program(system: Pick<System, 'url' | 'password'>, username: string): Promise<Program> {
  const signedIn = await request<{ token: string }>(system.url, 'POST', '/api/session', {
    body: JSON.stringify({ username, password: system.password, for: 'program' }),
    heads: { 'content-type': 'application/json' },
  });
  if (signedIn.status !== 201) throw new Error(`${username} cannot sign in: ${signedIn.text}`);
  return withToken(system.url, signedIn.body.token);
}

/** Nobody: no token, no cookie. */
export const anonymous = (system: Pick<System, 'url'>): Program => withToken(system.url, undefined);

function withToken(url: string, token: string | undefined): Program {
  const own: Heads = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const json = { 'content-type': 'application/json' };
  return {
    get: (path, heads = {}) => request(url, 'GET', path, { heads: { ...own, ...heads } }),
    post: (path, body, heads = {}) =>
      request(url, 'POST', path, { body: JSON.stringify(body), heads: { ...json, ...own, ...heads } }),
    send: (method, path, body, heads = {}) => request(url, method, path, { body, heads: { ...own, ...heads } }),
  };
}

async function request<Body = Told>(
  url: string,
  method: string,
  path: string,
  { body, heads }: { body?: string; heads: Heads },
): Promise<Answer<Body>> {
  const answer = await fetch(url + path, { method, headers: heads, body });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: read(text) as Body };
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
