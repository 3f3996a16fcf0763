import { setTimeout as pause } from 'node:timers/promises';
import { rowsOf } from './examine';
import { missing } from './judge';
import type { Scenario, Tormented } from './scenario';

type Victim = 'writer' | 'projector' | 'database';

/** Who dies together, and how often of ten. */
const fates: readonly (readonly [number, ...Victim[]])[] = [
  [3, 'writer'],
  [3, 'projector'],
  [2, 'database'],
  [1, 'writer', 'projector'],
  [1, 'writer', 'projector', 'database'],
];
const roundsBetweenJudgements = 25;

/** Writer (the api), projector and database killed with SIGKILL at any moment, also while they start. */
export const randomKills: Scenario = {
  name: 'random-kills',
  writers: 4,
  async run(tormented) {
    const { rounds, next, load, say } = tormented;
    const killed = { writer: 0, projector: 0, database: 0 };
    let looked = 0;
    for (let round = 1; round <= rounds; round += 1) {
      // Mostly all have worked since; otherwise somebody dies at his start.
      if (next() < 0.7) await load.worked();
      await pause(next() * 150);
      const victims = victimsAt(next());
      await Promise.all(victims.map((victim) => kill[victim](tormented)));
      for (const victim of victims) killed[victim] += 1;
      const told = load.noted.all.slice(looked);
      looked += told.length;
      const rows = await rowsOf(
        tormented.house,
        told.map(({ id }) => id),
      );
      if (missing(told, rows) > 0) throw new Error(`round ${round}: an acknowledged event is not in the log`);
      if (round % roundsBetweenJudgements === 0 && round < rounds) {
        const wrong = Object.entries(await load.judgeAndGoOn()).map(([name, count]) => `${name} ${count}`);
        say(`  ${round} rounds, ${looked} events acknowledged: ${wrong.join(', ')}`);
      }
    }
    await load.worked();
    const counts = Object.entries(killed).map(([victim, times]) => `${victim} ${times} times`);
    return { rounds, saw: `killed: ${counts.join(', ')}` };
  },
};

function victimsAt(chance: number): Victim[] {
  let left = chance * 10;
  for (const [share, ...victims] of fates) {
    left -= share;
    if (left < 0) return victims;
  }
  return ['writer'];
}

const kill: Record<Victim, (of: Tormented) => Promise<void>> = {
  writer: ({ programs }) => programs.api.kill(),
  projector: ({ programs }) => programs.projector.kill(),
  async database({ house }) {
    await house.cluster.kill();
    await house.cluster.start();
  },
};
