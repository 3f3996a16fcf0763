import { Problem, readProblem } from './problem';

interface Writing {
  readonly body?: unknown;
  /** One key per opening of a form: a double click or a retry is one action. */
  readonly key?: string;
  readonly ifMatch?: string;
  /** The office whose role is used, where several could be. */
  readonly office?: string;
}

async function send(method: string, path: string, writing: Writing): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (writing.body !== undefined) headers['content-type'] = 'application/json';
  if (writing.key !== undefined) headers['idempotency-key'] = writing.key;
  if (writing.office) headers['office'] = writing.office;
  if (writing.ifMatch !== undefined) headers['if-match'] = `"${writing.ifMatch}"`;
  const body = writing.body === undefined ? undefined : JSON.stringify(writing.body);
  try {
    return await fetch(path, { method, headers, body, credentials: 'same-origin' });
  } catch {
    throw new Problem(0, 'offline');
  }
}

/** Asks the server; throws a Problem when it refuses or cannot be reached. */
export async function request<T>(method: string, path: string, writing: Writing = {}): Promise<T> {
  const response = await send(method, path, writing);
  if (!response.ok) throw await readProblem(response);
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch {
    throw new Problem(response.status, 'not-understood');
  }
}

/** A random key for one opening of a form; also where the page is not served over HTTPS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A path with the parameters that are given. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | null | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}
