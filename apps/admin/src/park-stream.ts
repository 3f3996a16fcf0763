import { parseArgs } from 'node:util';
import { NewerEntry } from '#casework';
import { park, parkingReasons, type ParkingReason } from '#read-model';
import type { Environment } from './environment';
import { findAdministrator } from './find-administrator';
import { openHouse, type House } from './open-house';

const usage = `park STREAM --reason ${parkingReasons.join(' | ')} --as USERNAME.`;

const isReason = (text: string): text is ParkingReason => (parkingReasons as readonly string[]).includes(text);

/** Lets the read tables go on without a stream that stands in their way; who, when, why and where is kept for ever. */
export async function parkStream(environment: Environment, args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { reason: text, as: text },
    allowPositionals: true,
  });
  const [stream, ...others] = positionals;
  const { reason, as } = values;
  if (stream === undefined || others.length > 0 || reason === undefined || as === undefined) throw new Error(usage);
  if (!isReason(reason)) throw new Error(`--reason is one of ${parkingReasons.join(', ')}.`);
  const house = await openHouse(environment);
  try {
    const account = await findAdministrator(house, as);
    if (!(await isThere(house, stream)))
      throw new Error('There is no such stream in the log: give its whole name, as case-<id>.');
    const position = await park(house.sql, stream, reason, account);
    if (position === null) throw new Error(`${stream} is parked already.`);
    console.log(`${stream} is parked: its rows stay as they were at position ${String(position)}.`);
  } finally {
    await house.close();
  }
}

/** What stands in the way may be what only a newer version understands. */
const isThere = ({ log }: House, stream: string): Promise<boolean> =>
  log.read(stream).then(
    (events) => events.length > 0,
    (error: unknown) => {
      if (error instanceof NewerEntry) return true;
      throw error;
    },
  );
