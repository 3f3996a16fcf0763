import type { EventStore } from '#event-store';
import type { KeptPeople } from '#perform';
import { accountsNamed } from './acting-account';
import type { OutsideIds } from './outside-ids';
import type { NamedKey } from './read-register';

interface Where {
  readonly log: EventStore;
  readonly sql: { query(text: string, parameters: unknown[]): Promise<unknown> };
  readonly ids: OutsideIds;
  readonly kept: KeptPeople;
  /** The importing office. */
  readonly office: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const atOnce = 1_000;

/**
 * Looks for what a file names and does not register: persons and providers of an earlier import of the same register or
 * by their ids here (persons the office keeps or registered itself), accounts by user name or id. Answers the keys that nobody knows, as "person KEY".
 */
export async function findElsewhere(
  { log, sql, ids, kept, office }: Where,
  named: readonly NamedKey[],
): Promise<Set<string>> {
  const unknown = new Set<string>();
  const accounts = named.filter(({ subject }) => subject === 'account').map(({ key }) => key);
  const byName = await accountsNamed(sql, accounts);
  for (const key of accounts) {
    const id = byName.get(key) ?? (uuid.test(key) ? key : undefined);
    if (id === undefined) unknown.add(`account ${key}`);
    else ids.standsFor('account', key, id);
  }
  for (let from = 0; from < named.length; from += atOnce) {
    const found = await inLog(log, ids, named.slice(from, from + atOnce));
    const persons = found.flatMap(({ subject, id }) => (subject === 'person' && id !== undefined ? [id] : []));
    const own = await kept.namedBy(office, persons);
    for (const { subject, key, id } of found)
      if (id === undefined || (subject === 'person' && !own.has(id))) unknown.add(`${subject} ${key}`);
      else ids.standsFor(subject, key, id);
  }
  return unknown;
}

async function inLog(
  log: EventStore,
  ids: OutsideIds,
  named: readonly NamedKey[],
): Promise<(NamedKey & { readonly id?: string })[]> {
  const wanted = named.flatMap(({ subject, key }) =>
    subject === 'account'
      ? []
      : [{ subject, key, possible: [ids.stream(subject, key), ...(uuid.test(key) ? [key] : [])] }],
  );
  const streams = await log.readMany(
    wanted.flatMap(({ subject, possible }) => possible.map((id) => `${subject}-${id}`)),
  );
  const isThere = (stream: string): boolean => (streams.get(stream)?.length ?? 0) > 0;
  return wanted.map(({ subject, key, possible }) => ({
    subject,
    key,
    id: possible.find((id) => isThere(`${subject}-${id}`)),
  }));
}
