import { untilReady } from '../setup/system';
import { program } from '../system/program';
import { startWriters, type Writers } from '../kill/writers';
import { acknowledgements, watched, type Acknowledgements } from './acknowledgements';
import { examine } from './examine';
import type { House } from './house';
import { nothingWrong, worst, type Verdict } from './judge';
import { until } from './until';
import { witness, type Witness } from './witness';

/** Caseworkers' programs at work, and everything that is known about what they were told. */
export interface Load {
  readonly noted: Acknowledgements;
  readonly watching: Witness;
  /** The position behind which everything is of this load. */
  readonly since: bigint;
  /** Waits until requests were acknowledged and applied that were sent after this was asked. */
  worked(): Promise<void>;
  /** Lets everybody finish, judges the whole, and goes on with new cases; the worst that any judgement saw. */
  judgeAndGoOn(): Promise<Verdict>;
  /** Lets everybody finish; the worst that any judgement saw. */
  end(): Promise<Verdict>;
  /** Everybody gives up at once. */
  abandon(): Promise<void>;
}

/** How far the live tables are. */
export async function applied(house: House): Promise<bigint> {
  const [row] = await house.query<{ position: string }>(
    `select position::text from read.checkpoint where name = 'tables'`,
  );
  return BigInt(row?.position ?? 0);
}

export async function startLoad(house: House, writers: number): Promise<Load> {
  const asking = await program(house, 'supervisor@mitrovica');
  const [head] = await house.query<{ position: string }>('select max(position)::text as position from log.events');
  const since = BigInt(head?.position ?? 0);
  const noted = acknowledgements();
  const watching = await witness(house, since);
  let generation = 0;
  let verdict = nothingWrong;
  let writing: Writers | undefined;

  /** With cases of their own each time: one case of all would grow without end. */
  async function write(): Promise<void> {
    generation += 1;
    writing = await startWriters(watched(asking, noted, String(generation)), writers);
  }
  async function judged(): Promise<void> {
    await writing?.end();
    await untilReady(house.url, () => []);
    verdict = worst(verdict, await examine(house, since, noted, watching));
  }
  await write();
  return {
    noted,
    watching,
    since,
    async worked() {
      const [before, position] = [noted.all.length, noted.all.at(-1)?.position ?? since];
      // Each writer has one request under way.
      await until('requests are acknowledged', () => noted.all.length > before + writers);
      await until('the tables go on', async () => (await applied(house)) > position);
    },
    async judgeAndGoOn() {
      await judged();
      await write();
      return verdict;
    },
    async end() {
      await judged();
      await watching.stop();
      return verdict;
    },
    async abandon() {
      writing?.abandon();
      await watching.stop();
    },
  };
}
