import { foldPlain, providerSubject, replay, effective, caseActionOf, type HistoryEvent } from '#casework';
import { caseTarget, type Target } from '#access';
import type { RecordedEvent } from '#event-store';
import { personState } from '#people';
import { CaseLines } from './case-lines';
import { lineAgain, lineEvent, type LineEvent } from './line-event';
import type { ImportWorld } from './import-world';
import { PlainLines } from './plain-lines';
import type { ProblemList } from './problem-list';
import type { Group } from './read-register';
import { differs, holdsOther, valuesHeld } from './stored-already';
import type { StreamLines, StreamPlan } from './stream-lines';

const fromEver = '1900-01-01';
const unknownOpening = { person: 'UNKNOWN_PERSON', provider: 'UNKNOWN_PROVIDER', case: 'UNKNOWN_CASE' } as const;

/** Sets the lines of streams against the log and judges those that are new. */
export class StreamCheck {
  private readonly cases: CaseLines;
  private readonly plain: PlainLines;
  /** A stream that begins with this import is the importing account's own. */
  private readonly freshTarget: Target;

  constructor(
    private readonly world: ImportWorld,
    private readonly problems: ProblemList,
  ) {
    this.cases = new CaseLines(world, problems);
    this.plain = new PlainLines(world, problems);
    const { account, office } = world.acting;
    this.freshTarget = { office, keptBy: [office], team: [account], restricted: false };
  }

  /** The plans of these groups, all of one kind; what is wrong goes to the problems. */
  async plan(groups: readonly Group[]): Promise<StreamPlan[]> {
    const { log, ids, vault } = this.world;
    const streams = groups.map((group) => `${group.subject}-${ids.stream(group.subject, group.key)}`);
    const histories = await log.readMany(streams);
    const targets = await this.targetsOf(groups[0]?.subject, histories);
    const read = groups.map((group, index) => {
      const stream = streams[index] ?? '';
      return this.read(group, stream, histories.get(stream) ?? [], targets.get(stream) ?? this.freshTarget);
    });
    const all = read.flatMap(({ lines }) => lines);
    const [held, elsewhere] = await Promise.all([valuesHeld(vault, all), log.locate(all.map(({ event }) => event.id))]);
    const fresh = read.map((each) => ({
      ...each,
      lines: each.lines.filter((line) => this.isNew(line, each, held, elsewhere)),
    }));
    const possible = fresh.filter((each) => this.canBegin(each));
    const subject = groups[0]?.subject;
    if (subject === 'case') await this.cases.judge(possible);
    else await this.plain.judge(possible);
    return possible
      .filter(({ lines }) => lines.length > 0)
      .map(({ group, stream, history, target, lines }) => ({
        group,
        stream,
        target,
        last: history.length - 1,
        order: lines.map(({ line }) => line.at),
      }));
  }

  /** What rights hang on: the streams as they stand, all of one kind; of a stream that is not there yet nothing is said. */
  private async targetsOf(
    subject: Group['subject'] | undefined,
    histories: ReadonlyMap<string, readonly RecordedEvent[]>,
  ): Promise<Map<string, Target>> {
    const there = [...histories].filter(([, history]) => history.length > 0);
    if (subject !== 'person') return new Map(there.map(([stream, history]) => [stream, targetOf(subject, history)]));
    const id = (stream: string): string => stream.slice('person-'.length);
    const targets = await this.world.kept.targets(
      new Map(there.map(([stream, history]) => [id(stream), personState(history)])),
    );
    return new Map(there.map(([stream]) => [stream, targets.get(id(stream)) ?? {}]));
  }

  private read(group: Group, stream: string, history: readonly RecordedEvent[], target: Target): StreamLines {
    const { world, problems } = this;
    const lines: LineEvent[] = [];
    let { opaque } = group;
    let day = world.today;
    for (const at of group.lines) {
      const line = lineAgain(world, at);
      if (!line) continue;
      for (const { subject, key, field } of world.ids.named(line))
        if (world.unknown.has(`${subject} ${key}`))
          problems.add({ at, field, code: `UNKNOWN_${subject.toUpperCase()}` });
      const may = world.acting.may(line.action, target);
      if (!may) problems.add({ at, field: 'action', code: 'NOT_ALLOWED' });
      try {
        const made = lineEvent(world, line, line.action.opens ? fromEver : day, may);
        day = made.event.on;
        lines.push(made);
      } catch (error) {
        if (!problems.has(at)) throw error;
        opaque = true;
      }
    }
    return {
      group,
      id: stream.slice(group.subject.length + 1),
      stream,
      history,
      target,
      lines: inOrder(lines),
      opaque,
    };
  }

  /** Not in the log yet; what is there must be what the line says. */
  private isNew(
    line: LineEvent,
    { history, stream }: StreamLines,
    held: Awaited<ReturnType<typeof valuesHeld>>,
    elsewhere: ReadonlyMap<string, string>,
  ): boolean {
    const { at, subject } = line.line;
    if (this.problems.has(at)) return true;
    const recorded = history.find(({ id }) => id === line.event.id);
    const other = holdsOther(this.world.vault, line, held);
    if (recorded) {
      if (other || differs(line, recorded)) this.problems.add({ at, field: '', code: 'CHANGED_SINCE_IMPORT' });
      return false;
    }
    const there = elsewhere.get(line.event.id);
    if (there !== undefined && there !== stream)
      this.problems.add({ at, field: subject, code: 'CHANGED_SINCE_IMPORT' });
    else if (other) this.problems.add({ at, field: '', code: 'SEALED_OTHERWISE' });
    return true;
  }

  /** A stream begins with its opening line, and has one only. */
  private canBegin({ group, history, lines, opaque }: StreamLines): boolean {
    const openings = lines.filter(({ line }) => line.action.opens);
    for (const { line } of openings.slice(history.length > 0 ? 0 : 1))
      if (!this.problems.has(line.at)) this.problems.add({ at: line.at, field: 'action', code: 'ALREADY_THERE' });
    if (history.length > 0 || openings.length > 0) return true;
    const first = group.lines.find((at) => !this.problems.has(at));
    if (!opaque && first !== undefined)
      this.problems.add({ at: first, field: group.subject, code: unknownOpening[group.subject] });
    return false;
  }
}

/** The opening first, then by day; on one day as in the register. */
const inOrder = (lines: readonly LineEvent[]): LineEvent[] =>
  lines.toSorted((one, other) => {
    const opens = Number(other.line.action.opens ?? false) - Number(one.line.action.opens ?? false);
    if (opens !== 0) return opens;
    return one.event.on < other.event.on ? -1 : one.event.on > other.event.on ? 1 : one.line.at - other.line.at;
  });

function targetOf(subject: string | undefined, history: readonly HistoryEvent[]): Target {
  if (subject === 'case') return caseTarget(replay(effective(history), caseActionOf));
  return { office: foldPlain(providerSubject, history).office };
}
