import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { askReplay, parkedStreams, type Query } from '#read-model';
import type { Environment } from './environment';
import { findAdministrator } from './find-administrator';
import { openHouse } from './open-house';

const usage = 'replay STREAM --as USERNAME.';
const patienceMs = 60_000;

/** Has the live projector fold a parked stream again from its whole history; it is released when that works. */
export async function replayStream(environment: Environment, args: readonly string[]): Promise<void> {
  const options = { as: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [stream, ...others] = positionals;
  if (stream === undefined || others.length > 0 || values.as === undefined) throw new Error(usage);
  const house = await openHouse(environment);
  try {
    const account = await findAdministrator(house, values.as);
    if ((await askReplay(house.sql, stream, account)) === 0) throw new Error(`${stream} is not parked.`);
    const failure = await outcome(house.sql, stream);
    if (failure !== null) throw new Error(`${stream} stays parked: ${failure}.`);
    console.log(`${stream} is folded again and released.`);
  } finally {
    await house.close();
  }
}

/** Waits for the projector's answer; null when the stream is released everywhere, else why it is not. */
async function outcome(sql: Query, stream: string): Promise<string | null> {
  for (const end = Date.now() + patienceMs; ; await pause(100)) {
    const left = (await parkedStreams(sql)).filter((each) => each.stream === stream);
    if (left.every(({ deed }) => deed !== 'replay-asked')) return left[0]?.failure ?? null;
    if (Date.now() > end) return 'no live projector has answered yet; the first one that is live will fold it again';
  }
}
