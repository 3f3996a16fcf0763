import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { normalUsername } from '#access-tables';
import { rowsOf, type Query } from '#sql';
import { CLOCK, Problem, type Clock } from '#perform';
import { DATA_SOURCE } from '../tokens';

/** How many attempts are free within an hour, and the longest wait between the next ones: slowed down, never locked out. */
interface Limit {
  readonly free: number;
  readonly longestWait: number;
}
const limits = {
  pair: { free: 5, longestWait: 300 },
  address: { free: 100, longestWait: 2 },
} as const satisfies Readonly<Record<string, Limit>>;

const digestOf = (...parts: string[]): Buffer => createHash('sha256').update(JSON.stringify(parts)).digest();

/** The part of an address one household or office holds: an IPv6 line has 2^64 of them. */
export const networkOf = (address: string): string =>
  address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;

/** Counts attempts to sign in before they are tried, so that many at once are not free either. */
@Injectable()
export class SignInAttempts {
  constructor(
    @Inject(DATA_SOURCE) private readonly sql: Query,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Counts one attempt; throws a 429 that says how long to wait when there were too many. */
  async begin(username: string, address: string): Promise<void> {
    const now = this.clock();
    // A free attempt makes nobody wait, not even one of the same instant whose clock was read a little earlier.
    for (const { key, free, longestWait } of keysOf(username, address)) {
      const [counted] = rowsOf<{ key: Buffer }>(
        await this.sql.query(
          `with stale as (delete from access.attempt where last_at < $2::timestamptz - interval '1 day' and key <> $1)
           insert into access.attempt as held (key, tries, last_at, next_at) values ($1, 1, $2, '-infinity')
           on conflict (key) do update set
             tries = case when held.last_at < $2 - interval '1 hour' then 1 else held.tries + 1 end,
             last_at = $2,
             next_at = case
               when held.last_at < $2 - interval '1 hour' or held.tries + 1 < $3 then '-infinity'
               else $2 + make_interval(secs => least(power(2, least(held.tries + 1 - $3, 20)), $4)) end
           where held.next_at <= $2
           returning key`,
          [key, now, free, longestWait],
        ),
      );
      if (!counted) throw await this.tooMany(key, now);
    }
  }

  /** The password was right: the count of this username from this address starts anew, the address forgets this attempt. */
  async succeeded(username: string, address: string): Promise<void> {
    const [pair, network] = keysOf(username, address);
    await this.sql.query(
      `with forgotten as (delete from access.attempt where key = $1)
       update access.attempt set tries = greatest(tries - 1, 0), next_at = '-infinity' where key = $2`,
      [pair.key, network.key],
    );
  }

  private async tooMany(key: Buffer, now: Date): Promise<Problem> {
    const text =
      'select ceil(extract(epoch from next_at - $2::timestamptz))::int as wait from access.attempt where key = $1';
    const [row] = rowsOf<{ wait: number }>(await this.sql.query(text, [key, now]));
    const seconds = String(Math.max(1, row?.wait ?? 1));
    return new Problem(429, 'too-many', 'Too many attempts: wait a little', {}, { 'retry-after': seconds });
  }
}

type Key = Limit & { readonly key: Buffer };

/** Username and address together, then the address alone: nobody else's guessing makes a worker wait for long. */
function keysOf(username: string, address: string): readonly [pair: Key, network: Key] {
  const network = networkOf(address);
  return [
    { key: digestOf('pair', normalUsername(username), network), ...limits.pair },
    { key: digestOf('address', network), ...limits.address },
  ];
}
