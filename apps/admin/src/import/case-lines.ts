import {
  caseActionOf,
  effective,
  fieldsOf,
  foldPlain,
  noProvider,
  providerSubject,
  replay,
  type AttributeSegment,
  type CaseAround,
  type HistoryEvent,
  type InputClass,
  type ProviderState,
  type Refusal,
} from '#casework';
import type { ImportWorld } from './import-world';
import { judgeCaseLines, pastProvider, type LineRefusal } from './judge-case-lines';
import type { LineEvent } from './line-event';
import type { ProblemList } from './problem-list';
import type { StreamLines } from './stream-lines';

interface Ids {
  readonly persons: Set<string>;
  readonly providers: Set<string>;
  readonly accounts: Set<string>;
}

/** Cases: judged by the rules of the application, with the people and providers their lines name. */
export class CaseLines {
  constructor(
    private readonly world: ImportWorld,
    private readonly problems: ProblemList,
  ) {}

  async judge(streams: readonly StreamLines[]): Promise<void> {
    const around = await this.around(streams);
    const aroundOf = ({ event }: LineEvent): CaseAround => ({
      ...around,
      who: { ...around.who, role: event.metadata['role'] as CaseAround['who']['role'] },
    });
    for (const stream of streams) this.judgeCase(stream, aroundOf);
  }

  /**
   * A wrong line must not make others look wrong: those are judged with it as it stands and without it, and only what is
   * refused both ways is said, or whatever the wrong line was.
   */
  private judgeCase({ history, lines, opaque }: StreamLines, aroundOf: (line: LineEvent) => CaseAround): void {
    const good = lines.filter(({ line }) => !this.problems.has(line.at));
    const without = judgeCaseLines(history, good, aroundOf, false);
    if (good.length === lines.length && !opaque) {
      for (const [at, { refusal }] of without) this.add(at, refusal);
      return;
    }
    const anybody = lines.some(({ line }) => line.action.opens && this.problems.concerns(line.at, 'for'));
    const all = withWrongOnes(history, lines, aroundOf, anybody);
    for (const { line } of good) {
      const [one, other] = [without.get(line.at), all?.get(line.at)];
      const same = !opaque && one !== undefined && one.refusal.refused === other?.refusal.refused;
      const certain = same ? one : [one, other].find((each) => each?.whatever);
      if (certain) this.add(line.at, certain.refusal);
    }
  }

  private add(at: number, { field = '', refused: code, words }: Refusal): void {
    this.problems.add({ at, field, code, sentence: words.en });
  }

  private async around(streams: readonly StreamLines[]): Promise<CaseAround> {
    const { world } = this;
    const ids = idsOf(streams);
    const [persons, providers, workers] = await Promise.all([
      this.segmentsOf([...ids.persons]),
      this.providersOf([...ids.providers]),
      world.accounts.workersAmong([...ids.accounts], world.acting.office),
    ]);
    const { account, office } = world.acting;
    const who = { account, office, role: 'supervisor' as const };
    return { today: world.today, who, persons, providers, workers: new Map([[office, workers]]) };
  }

  private async segmentsOf(persons: readonly string[]): Promise<Map<string, readonly AttributeSegment[]>> {
    const { segments, people } = this.world;
    const elsewhere = persons.filter((person) => !segments.has(person));
    const found = await people.segmentsOf(elsewhere);
    // Nobody registered them: that is said where they are named.
    return new Map(persons.map((person) => [person, segments.get(person) ?? found.get(person) ?? []]));
  }

  private async providersOf(providers: readonly string[]): Promise<Map<string, ProviderState>> {
    const { providerKinds, log } = this.world;
    const elsewhere = providers.filter((provider) => !providerKinds.has(provider));
    const streams = elsewhere.length > 0 ? await log.readMany(elsewhere.map((id) => `provider-${id}`)) : new Map();
    for (const id of elsewhere) {
      const history = (streams.get(`provider-${id}`) ?? []) as HistoryEvent[];
      if (history.length > 0) providerKinds.set(id, foldPlain(providerSubject, history).kind);
    }
    return new Map(
      providers.flatMap((id) => {
        const kind = providerKinds.get(id);
        return kind === undefined ? [] : [[id, pastProvider(noProvider, kind)] as const];
      }),
    );
  }
}

function withWrongOnes(
  history: readonly HistoryEvent[],
  lines: readonly LineEvent[],
  aroundOf: (line: LineEvent) => CaseAround,
  anybody: boolean,
): Map<number, LineRefusal> | undefined {
  try {
    return judgeCaseLines(history, lines, aroundOf, anybody);
  } catch {
    return undefined;
  }
}

function idsOf(streams: readonly StreamLines[]): Ids {
  const ids: Ids = { persons: new Set(), providers: new Set(), accounts: new Set() };
  for (const { history, lines } of streams) {
    for (const { line, content } of lines) collect(line.action.input, content, ids);
    if (history.length === 0) continue;
    const entries = effective(history);
    for (const { type, data } of entries) collect(caseActionOf(type).input, data, ids);
    const state = replay(entries, caseActionOf);
    for (const person of state.beneficiaries) ids.persons.add(person);
    for (const { provider } of state.stays) if (provider !== undefined) ids.providers.add(provider);
  }
  return ids;
}

/** Ids standing in fields of an input, also in groups. */
function collect(type: InputClass, value: object, ids: Ids): void {
  for (const { name, kind, group } of fieldsOf(type)) {
    const held: unknown = Reflect.get(value, name);
    const texts = (Array.isArray(held) ? held : [held]).filter((each): each is string => typeof each === 'string');
    if (kind === 'person' || kind === 'persons') for (const id of texts) ids.persons.add(id);
    if (kind === 'provider') for (const id of texts) ids.providers.add(id);
    if (kind === 'account') for (const id of texts) ids.accounts.add(id);
    if (!group || typeof held !== 'object' || held === null) continue;
    for (const each of Array.isArray(held) ? held : [held])
      if (typeof each === 'object' && each !== null) collect(group, each as object, ids);
  }
}
