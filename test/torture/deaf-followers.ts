import { until } from './until';
import { applied } from './load';
import type { Scenario } from './scenario';

const rounds = 60;
const killListeners = `
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and application_name = 'kujdes wake-up'`;

/** The connections that listen are ended over and over while followers wait: looking by the clock carries them. */
export const deafFollowers: Scenario = {
  name: 'deaf-followers',
  writers: 1,
  async run({ house, load }) {
    let killed = 0;
    for (let round = 1; round <= rounds; round += 1) {
      killed += (await house.query(killListeners)).length;
      const told = load.noted.all.length;
      await until('a request is acknowledged', () => load.noted.all.length > told);
      const position = load.noted.all.at(-1)?.position ?? 0n;
      await until('the witness hears of it', () => load.watching.settled >= position);
      await until('the tables hold it', async () => (await applied(house)) >= position);
    }
    if (killed < rounds) throw new Error(`only ${killed} listening connections were ended`);
    return { rounds, saw: `${killed} listening connections ended` };
  },
};
