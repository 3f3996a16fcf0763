import { adoptionOf, planDocuments } from '#indicators';
import { startSystem, type System } from '../../setup/system';
import { program } from '../../system/program';
import type { Bench } from '../bench';
import { quantile } from '../quantile';
import { caseLoad, type CaseLoad } from './case-load';
import { subscriberLatencies } from './subscriber-latencies';

const sizes = { quick: { cases: 400, seconds: 10 }, full: { cases: 2_000, seconds: 60 } };
const perSecond = 300;
const asked = 15;

/** How soon what was recorded is seen: in the plan's table over HTTP, and by a follower of the log. */
export const latencyBench: Bench = async (preset, say) => {
  const { cases, seconds } = sizes[preset];
  const system = await startSystem({ demo: false });
  const seen: number[] = [];
  let answered: number[];
  try {
    const table = await adoptedPlan(system);
    const load = await caseLoad(system, cases);
    say(`${cases} cases are open`);
    await load.atRate(perSecond, 2_000);
    answered = await watched(load, table, seconds * 1000, seen);
    await load.check();
    load.end();
  } finally {
    await system.stop();
  }
  const followed = await subscriberLatencies(seconds * 1000);
  const ms = { unit: 'ms' };
  return [
    {
      key: 'visibleP50Ms',
      title: `answer → plan table, ${perSecond} actions/s, half within`,
      value: quantile(seen, 0.5),
      ...ms,
    },
    { key: 'visibleP99Ms', title: '99 of 100 within', value: quantile(seen, 0.99), ...ms, bar: { atMost: 250 } },
    { key: 'answeredP99Ms', title: `the actions themselves, 99 of 100 within`, value: quantile(answered, 0.99), ...ms },
    {
      key: 'appendToSubscriberP50Ms',
      title: 'append acknowledged → follower, half within',
      value: quantile(followed, 0.5),
      ...ms,
    },
    { key: 'appendToSubscriberP99Ms', title: '99 of 100 within', value: quantile(followed, 0.99), ...ms },
  ];
};

/** Actions at their rate while every so-manieth is looked for in the plan's table; milliseconds from its answer into `seen`. */
async function watched(load: CaseLoad, table: string, ms: number, seen: number[]): Promise<number[]> {
  const reader = await load.connection();
  let looking = Promise.resolve();
  let count = 0;
  let free = true;
  const took = await load.atRate(perSecond, ms, ({ position }) => {
    count += 1;
    if (count % asked !== 0 || !free) return;
    free = false;
    const from = performance.now();
    looking = reader.send('GET', `${table}&after=${position}`).then(({ status, body }) => {
      seen.push(performance.now() - from);
      const { knownAt } = JSON.parse(body) as { knownAt?: { position: string } };
      if (status !== 200 || BigInt(knownAt?.position ?? -1) < BigInt(position))
        throw new Error(`the table did not hold what it was asked for: ${status}`);
      free = true;
    });
    looking.catch(() => undefined); // told below
  });
  await looking;
  reader.end();
  return took;
}

/** Adopts the plan of Mitrovica; the address of its table. */
async function adoptedPlan(system: System): Promise<string> {
  const document = planDocuments.find(({ municipality }) => municipality === 'mitrovica-jugore');
  if (!document) throw new Error('the plan of Mitrovica is missing');
  const analyst = await program(system, 'analyst@mitrovica');
  const adopted = await analyst.post('/api/plans/actions/adopt-plan', adoptionOf(document));
  if (adopted.status !== 201) throw new Error(`the plan was not adopted: ${adopted.text}`);
  return `/api/plans/${document.code}/table?year=2024`;
}
