import { untilReady } from '../setup/system';
import { openHouse } from './house';
import type { Verdict } from './judge';
import { startLoad } from './load';
import type { Scenario, Setting } from './scenario';

/** One line of the table. */
export interface Outcome extends Verdict {
  readonly scenario: string;
  readonly rounds: number;
  readonly acknowledged: number;
  /** Requests that were answered after attempts that were not. */
  readonly resolved: number;
  readonly seconds: number;
  readonly saw: string;
}

/** Opens a house, lets writers work in it, torments it, and judges what it holds; nothing stays behind. */
export async function underLoad(scenario: Scenario, setting: Setting): Promise<Outcome> {
  const began = performance.now();
  const asked = scenario.house?.() ?? {};
  if (typeof asked === 'string') throw new Error(asked);
  const house = await openHouse(asked);
  try {
    const programs = { api: house.start('api'), projector: house.start('projector') };
    await untilReady(house.url, () => []);
    const load = await startLoad(house, scenario.writers);
    try {
      const { rounds, saw, differing = 0 } = await scenario.run({ ...setting, house, load, programs });
      const verdict = await load.end();
      const { restarts } = load.watching;
      return {
        scenario: scenario.name,
        rounds,
        acknowledged: load.noted.all.length,
        resolved: load.noted.resolved,
        ...verdict,
        differing: verdict.differing + differing,
        seconds: (performance.now() - began) / 1_000,
        saw: restarts === 0 ? saw : `${saw}; following the log broke off ${restarts} times`,
      };
    } finally {
      await load.abandon();
    }
  } catch (error) {
    setting.say(house.lastWords());
    throw error;
  } finally {
    await house.close();
  }
}
