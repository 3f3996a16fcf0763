import { adoptionOf, planDocuments } from '#indicators';
import { bytesKnownAt, figures, planTable } from '../system/plan-question';
import { program } from '../system/program';
import { watched } from './acknowledgements';
import type { Scenario } from './scenario';
import { wrongClock } from './wrong-clock';

const document = planDocuments.find(({ municipality }) => municipality === 'mitrovica-jugore')!;
/** Hours the database's clock is ahead, one after another. */
const jumps = [1, 0, -1, 1, -1, 0];

// A minute's difference is no quarrel of two transactions that commit side by side.
const backwardsSql = `
  select count(*) filter (where of_stream < interval '0')::int as streams,
    count(*) filter (where of_log < interval '-1 minute')::int as log
  from (
    select recorded_at - lag(recorded_at) over (partition by stream order by revision) as of_stream,
      recorded_at - lag(recorded_at) over (order by position) as of_log
    from log.events
  ) steps`;

/** The database's clock jumps; the log's times never run backwards in a stream, and no figure known at a position changes. */
export const clockJumps: Scenario = {
  name: 'clock-jumps',
  writers: 4,
  house: () => wrongClock().house,
  async run({ house, load }) {
    const clock = wrongClock();
    const asking = await program(house, 'analyst@mitrovica');
    const adopting = watched(asking, load.noted, 'clock');
    await adopting.post('/api/plans/actions/adopt-plan', adoptionOf(document), { 'idempotency-key': 'plan' });
    const known = new Map<string, string>();
    const counted: number[] = [];
    let differing = 0;
    const look = async (): Promise<void> => {
      await load.worked();
      for (const [position, bytes] of known) if ((await bytesKnownAt(asking, position)) !== bytes) differing += 1;
      const position = String(load.watching.settled);
      counted.push(figures(await planTable(asking, position), '4.2.a')[0] ?? 0);
      known.set(position, await bytesKnownAt(asking, position));
    };
    await look();
    for (const hours of jumps) {
      await clock.set(house, hours);
      await look();
    }
    const [times] = await house.query<{ streams: number; log: number }>(backwardsSql);
    if (!times?.log) throw new Error('the times in the log never jumped back');
    if ((counted.at(-1) ?? 0) <= (counted[0] ?? 0)) throw new Error('the figure stood still');
    const saw = `${clock.how} jumped ${jumps.length} times; ${times.log} events were recorded before the one before them in the log`;
    return { rounds: jumps.length, differing: differing + times.streams, saw };
  },
};
