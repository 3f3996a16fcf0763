import { rowsOf, type Query } from '#sql';

/** Why a stream is parked: codes only, because a sentence could name a person. */
export const parkingReasons = [
  'event-not-readable',
  'history-refused',
  'rows-refused',
  'value-not-readable',
  'under-inquiry',
] as const;
export type ParkingReason = (typeof parkingReasons)[number];

/** A stream that a projection folds no further than `position`. */
export interface ParkedStream {
  readonly projection: string;
  readonly stream: string;
  readonly deed: 'parked' | 'replay-asked' | 'replay-failed';
  readonly reason: ParkingReason;
  /** Decimal. */
  readonly position: string;
  /** Why the last replay failed; null when none did since. */
  readonly failure: string | null;
  /** The account's id. */
  readonly parkedBy: string;
  readonly parkedAt: Date;
}

const parkedSql = `
  select projection, stream, deed, reason, position::text as position, failure, parked_by as "parkedBy",
    parked_at as "parkedAt"
  from read.parked_stream`;

/** What is parked, of every projection, by stream. */
export async function parkedStreams(query: Query): Promise<ParkedStream[]> {
  return rowsOf<ParkedStream>(await query.query(`${parkedSql} order by stream, projection`));
}

/** The stream, when lists and figures do not follow it. */
export async function findParked(query: Query, stream: string): Promise<ParkedStream | undefined> {
  const sql = `${parkedSql} where stream = $1 and projection = 'tables'`;
  return rowsOf<ParkedStream>(await query.query(sql, [stream]))[0];
}

/** Parks a stream for every projection; the position up to which its rows are folded, or null when it is parked already. */
export async function park(query: Query, stream: string, reason: ParkingReason, by: string): Promise<bigint | null> {
  const [row] = rowsOf<{ position: string | null }>(
    await query.query('select read.park($1, $2, $3)::text as position', [stream, reason, by]),
  );
  return row?.position ? BigInt(row.position) : null;
}

/** Asks the live projector to fold a parked stream again; how many projections it is parked for, 0 when it is not. */
export async function askReplay(query: Query, stream: string, by: string): Promise<number> {
  const [row] = rowsOf<{ asked: number }>(await query.query('select read.ask_replay($1, $2) as asked', [stream, by]));
  return row?.asked ?? 0;
}
