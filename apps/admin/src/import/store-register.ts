import type { NewEvent, StreamWrite } from '#event-store';
import { StreamCheck } from './check-streams';
import type { ImportWorld } from './import-world';
import { lineAgain, lineEvent, sealedEvent } from './line-event';
import { ProblemList } from './problem-list';
import type { Progress } from './progress';
import type { StreamPlan } from './stream-lines';

/** Appends under way at once: while some wait for the disk, the values of others are sealed. */
const underWay = 24;
/** An append writes at most so many streams and events. */
const streamsAtOnce = 8;
const eventsAtOnce = 500;
const attempts = 10;

/** Seals and appends what is planned, providers and persons before the cases that name them; answers how many lines. */
export async function storeRegister(
  world: ImportWorld,
  plans: readonly StreamPlan[],
  progress: Progress,
): Promise<number> {
  let stored = 0;
  for (const subject of ['provider', 'person', 'case'] as const) {
    const work = portions(
      plans.filter(({ group }) => group.subject === subject),
      subject === 'case' ? 1 : streamsAtOnce,
    );
    const worker = async (): Promise<void> => {
      for (let portion = work.next(); !portion.done; portion = work.next()) {
        await storePortion(world, portion.value);
        stored += portion.value.reduce((sum, { order }) => sum + order.length, 0);
        progress.at(stored);
      }
    };
    await Promise.all(Array.from({ length: underWay }, worker));
  }
  return stored;
}

function* portions(plans: readonly StreamPlan[], most: number): Generator<StreamPlan[]> {
  let portion: StreamPlan[] = [];
  let events = 0;
  for (const plan of plans) {
    if (portion.length >= most || (portion.length > 0 && events + plan.order.length > eventsAtOnce)) {
      yield portion;
      portion = [];
      events = 0;
    }
    portion.push(plan);
    events += plan.order.length;
  }
  if (portion.length > 0) yield portion;
}

/** Streams that go together into one append; when somebody else wrote there meanwhile, each is judged anew by itself. */
async function storePortion(world: ImportWorld, portion: readonly StreamPlan[]): Promise<void> {
  if (await appended(world, portion)) return;
  for (const plan of portion) await storeAnew(world, plan);
}

async function storeAnew(world: ImportWorld, { group }: StreamPlan): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const problems = new ProblemList(world.register);
    const [plan] = await new StreamCheck(world, problems).plan([group]);
    if (problems.count > 0) {
      for (const sentence of problems.told()) console.log(sentence);
      throw new Error('Somebody recorded in the same place meanwhile, and these lines are not possible any more.');
    }
    if (!plan || (await appended(world, [plan]))) return;
  }
  throw new Error('Others are writing in the same place: run the import again.');
}

/** False when a stream is not as it was read. */
async function appended(world: ImportWorld, portion: readonly StreamPlan[]): Promise<boolean> {
  const events = await Promise.all(portion.map((plan) => eventsOf(world, plan)));
  const first = portion[0];
  if (!first) return true;
  const more = portion.length === 1 ? (events[0] ?? []).slice(eventsAtOnce) : [];
  const writes = portion.map(({ stream, last }, index): StreamWrite => ({
    stream,
    expect: last < 0 ? 'none' : last,
    events: (events[index] ?? []).slice(0, more.length > 0 ? eventsAtOnce : undefined),
  }));
  let answer = await world.log.append(writes);
  for (let from = 0; answer.outcome === 'appended' && from < more.length; from += eventsAtOnce) {
    const { stream } = first;
    const expect = answer.revisions[stream] ?? 'exists';
    answer = await world.log.append([{ stream, expect, events: more.slice(from, from + eventsAtOnce) }]);
  }
  return answer.outcome === 'appended';
}

async function eventsOf(world: ImportWorld, { order, target }: StreamPlan): Promise<NewEvent[]> {
  const lines = order.map((at) => {
    const line = lineAgain(world, at);
    if (!line) throw new Error('The file was changed while it was read: leave it alone and run the import again.');
    return lineEvent(world, line, world.today, world.acting.may(line.action, target));
  });
  const sealed = await world.vault.seal(lines.flatMap(({ values }) => values));
  let from = 0;
  return lines.map((line) => {
    const own = sealed.slice(from, from + line.values.length);
    from += line.values.length;
    return sealedEvent(line, own);
  });
}
