import { setTimeout as pause } from 'node:timers/promises';
import { openProxy } from './proxy';
import type { Scenario } from './scenario';
import { until } from './until';

const rounds = 6;

/** Two projectors; the live one is frozen, its sessions end, the other takes over, the frozen one wakes up. */
export const frozenProjector: Scenario = {
  name: 'frozen-projector',
  writers: 4,
  async run({ house, load, programs, next }) {
    await programs.projector.end();
    const epoch = async (): Promise<number> => {
      const [row] = await house.query<{ epoch: number }>(
        `select epoch::int from read.checkpoint where name = 'tables'`,
      );
      return row?.epoch ?? 0;
    };
    const before = await epoch();
    // A proxy each tells whose sessions are whose.
    const both = await Promise.all([openProxy(house.databaseUrl), openProxy(house.databaseUrl)]);
    try {
      const start = (index: 0 | 1) => ({
        proxy: both[index],
        program: house.start('projector', { DATABASE_URL: both[index].url }),
      });
      let live = start(0);
      await until('the first projector is live', async () => (await epoch()) > before);
      let standby = start(1);
      for (let round = 1; round <= rounds; round += 1) {
        await until('both are connected', () => standby.proxy.ports().length > 0);
        await load.worked();
        const old = await epoch();
        const pid = live.program.pid();
        // At any moment of its work.
        await pause(next() * 100);
        process.kill(pid, 'SIGSTOP');
        try {
          await house.query('select pg_terminate_backend(pid) from pg_stat_activity where client_port = any ($1)', [
            live.proxy.ports(),
          ]);
          await until('the other has taken over', async () => (await epoch()) > old);
          await load.worked();
        } finally {
          process.kill(pid, 'SIGCONT');
        }
        const thawed = live;
        await until('the thawed one is connected again', () => thawed.proxy.ports().length > 0);
        await load.worked();
        if ((await epoch()) !== old + 1) throw new Error('the thawed projector took the tables back');
        if (thawed.program.pid() !== pid) throw new Error('the thawed projector has ended');
        [live, standby] = [standby, live];
      }
      // Whoever is live goes on through no proxy of ours.
      await Promise.all([live.program.end(), standby.program.end()]);
      programs.projector = house.start('projector');
      await load.worked();
    } finally {
      await Promise.all(both.map((proxy) => proxy.close()));
    }
    return { rounds, saw: `frozen and fenced off ${rounds} times, each projector in turn` };
  },
};
