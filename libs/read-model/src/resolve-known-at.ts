import { rowsOf, type Query } from '#sql';

/** What a reader asks: a position of the log, or a whole second of the clock (milliseconds since 1970). */
export type AskedKnownAt = { readonly position: bigint } | { readonly second: number };

/** What an answer knows: everything up to `position`. `final`: the same question gives the same bytes for ever. */
export interface KnownAt {
  /** Decimal. */
  readonly position: string;
  /** The second the log had reached there, ISO 8601 UTC; null in an empty log. */
  readonly at: string | null;
  readonly final: boolean;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.000)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads `knownAt=`: a position in digits or a whole second in ISO 8601 with its zone; undefined when it is neither. */
export function readKnownAt(text: string): AskedKnownAt | undefined {
  if (/^\d{1,18}$/.test(text)) return { position: BigInt(text) };
  if (!instant.test(text)) return undefined;
  const second = Date.parse(text);
  const day = text.slice(0, 10);
  // 30 February would be read as a day of March.
  const isDay = !Number.isNaN(second) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  return isDay ? { second } : undefined;
}

// What is known at second T is everything before the first event, in log order, recorded at or after T.
const sql = `
  with head as (select position from read.checkpoint where name = 'tables'),
  asked as (
    select $1::bigint as position, case when $2::bigint is null then null else to_timestamp($2::bigint) end as second
  ),
  first_after as (
    select l.position from read.log_time l, asked where l.second >= asked.second order by l.second limit 1
  ),
  found as (
    select
      case
        when asked.second is not null then coalesce((select position - 1 from first_after), head.position)
        when asked.position is not null then least(asked.position, head.position)
        else head.position
      end as position,
      case
        when asked.second is not null then exists (select from first_after)
        else coalesce(asked.position <= head.position, false)
      end as final
    from head, asked
  )
  select found.position::text as position, found.final,
    (select to_char(l.second at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
      from read.log_time l where l.position <= found.position order by l.position desc limit 1) as at
  from found`;

/**
 * The position a question is answered at; nothing asked = the applied head. 'in-future' for a second that has not come:
 * its answer could still change.
 */
export async function resolveKnownAt(
  query: Query,
  asked: AskedKnownAt | undefined,
  now: Date,
): Promise<KnownAt | 'in-future'> {
  if (asked && 'second' in asked && asked.second > now.getTime()) return 'in-future';
  const position = asked && 'position' in asked ? String(asked.position) : null;
  const second = asked && 'second' in asked ? asked.second / 1000 : null;
  const [found] = rowsOf<KnownAt>(await query.query(sql, [position, second]));
  if (!found) throw new Error('the read tables have no checkpoint');
  return { position: found.position, at: found.at, final: found.final };
}
