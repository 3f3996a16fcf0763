import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { askTogether, rowsOf, type Query } from '#sql';
import { CLOCK, type Clock } from '#perform';
import { DATA_SOURCE } from '../tokens';

export const scopes = ['read', 'act'] as const;
export type Scope = (typeof scopes)[number];
export type SessionKind = 'browser' | 'program';

/** A browser left alone is signed out after half an hour, any after ten hours; a program's token ends after thirty days. */
export const idleSeconds = 30 * 60;
export const lifeSeconds: Readonly<Record<SessionKind, number>> = { browser: 10 * 3600, program: 30 * 86_400 };
/** A session is marked as used at most this often, so that reading does not write. */
const touchSeconds = 60;

export interface Session {
  readonly account: string;
  readonly scopes: readonly Scope[];
}

interface SessionRow {
  readonly token: Buffer;
  readonly kind: SessionKind;
  readonly account: string;
  readonly scopes: Scope[];
  readonly last_seen_at: Date;
  readonly expires_at: Date;
}

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Sessions by the digest of their token: who holds the token is signed in, who reads the table is not. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(DATA_SOURCE) private readonly sql: Query,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  // Every request asks: those of one moment ask in one statement.
  private readonly rowOf = askTogether((digests: readonly Buffer[]) => this.rowsOf(digests));

  /** A new session; the token is told once and kept nowhere. */
  async open(account: string, kind: SessionKind, may: readonly Scope[]): Promise<{ token: string; expires: Date }> {
    const now = this.clock();
    const token = (kind === 'program' ? 'kujdes_' : '') + randomBytes(32).toString('base64url');
    const expires = new Date(now.getTime() + lifeSeconds[kind] * 1000);
    await this.sql.query(
      `with ended as (delete from access.session where expires_at < $6)
       insert into access.session (token, account, kind, scopes, created_at, last_seen_at, expires_at)
       values ($1, $2, $3, $4, $6, $6, $5)`,
      [digestOf(token), account, kind, may, expires, now],
    );
    return { token, expires };
  }

  /** The session of a token that still holds; a browser's token is none of a program's. */
  async find(token: string, kind: SessionKind): Promise<Session | undefined> {
    if (token.length > 100) return undefined;
    const now = this.clock();
    const digest = digestOf(token);
    const idleSince = new Date(now.getTime() - idleSeconds * 1000);
    const found = await this.rowOf(digest);
    if (found?.kind !== kind || found.expires_at <= now) return undefined;
    if (kind === 'browser' && found.last_seen_at <= idleSince) return undefined;
    if (now.getTime() - found.last_seen_at.getTime() > touchSeconds * 1000) {
      await this.sql.query('update access.session set last_seen_at = greatest(last_seen_at, $2) where token = $1', [
        digest,
        now,
      ]);
    }
    return { account: found.account, scopes: found.scopes };
  }

  private async rowsOf(digests: readonly Buffer[]): Promise<(SessionRow | undefined)[]> {
    const tokens = new Map(digests.map((digest) => [digest.toString('hex'), digest]));
    const rows = rowsOf<SessionRow>(
      await this.sql.query(
        'select token, kind, account, scopes, last_seen_at, expires_at from access.session where token = any ($1::bytea[])',
        [[...tokens.values()]],
      ),
    );
    const found = new Map(rows.map((row) => [row.token.toString('hex'), row]));
    return digests.map((digest) => found.get(digest.toString('hex')));
  }

  async end(token: string): Promise<void> {
    await this.sql.query('delete from access.session where token = $1', [digestOf(token)]);
  }
}
