import type { Actor } from '#access';
import { createAccount } from '#access-tables';
import type { Environment } from '../environment';
import { openHouse } from '../open-house';
import { demoAccounts, demoBegan, rolesOf } from './demo-centres';
import type { Worker } from './demo-record';
import { planDemo } from './plan-demo';

const actorOf = ({ account, role, office: at }: Worker): Actor => ({ account, roles: [{ role, office: at }] });

/**
 * Loads the demo by the public commands, in order of recording, on a simulated clock. A load killed midway is run
 * again: what was committed keeps its order, so commits need not wait for the disk.
 */
export async function loadDemo(environment: Environment): Promise<void> {
  const { mode, demoPassword: password } = environment;
  if (mode !== 'demo') throw new Error('The demo is only loaded into a database marked demo.');
  if (!password) throw new Error('DEMO_PASSWORD is not set.');
  let now = new Date(`${demoBegan}T06:00:00Z`);
  const house = await openHouse(environment, { clock: () => now, unhurried: true });
  try {
    for (const account of demoAccounts) {
      const wanted = { username: account.username, password, name: account.name, roles: rolesOf(account) };
      await createAccount((request) => house.perform(request), house.sql, wanted);
    }
    for (const { at, worker: who, together, ...command } of planDemo(house.idSecret)) {
      now = new Date(at);
      const request = { ...command, actor: actorOf(who), request: 'demo' };
      await (together ? house.performTogether(request) : house.perform(request));
    }
    await house.sql.query('insert into access.demo (loaded) values (true) on conflict do nothing');
  } finally {
    await house.close();
  }
}
