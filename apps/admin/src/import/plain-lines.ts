import {
  foldPlain,
  isRefusal,
  performPlain,
  providerSubject,
  type AttributeSegment,
  type HistoryEvent,
  type PlainSubject,
} from '#casework';
import { attributeSegments, birthOfChange, personState, personSubject, type PersonState } from '#people';
import type { LineEvent } from './line-event';
import type { ImportWorld } from './import-world';
import type { ProblemList } from './problem-list';
import type { StreamLines } from './stream-lines';

/** Persons and providers: judged in order of recording, and remembered for the cases. */
export class PlainLines {
  constructor(
    private readonly world: ImportWorld,
    private readonly problems: ProblemList,
  ) {}

  async judge(streams: readonly StreamLines[]): Promise<void> {
    if (streams[0]?.group.subject === 'provider') {
      for (const stream of streams) this.judgeProvider(stream);
      return;
    }
    const opened = await this.openAttributes(streams);
    for (const stream of streams) this.judgePerson(stream, opened);
  }

  private judgePerson({ id, history, lines }: StreamLines, opened: Map<string, unknown>): void {
    for (const { values, line } of lines) {
      const sealed = values.find(({ field }) => field === 'attributes');
      if (sealed && !this.problems.has(line.at))
        opened.set(this.world.vault.idOf(sealed.event, sealed.field), sealed.value);
    }
    const { today } = this.world;
    let past: HistoryEvent[] = [...history];
    for (const line of lines) {
      const segments = past.length > 0 ? attributeSegments(past, opened) : [];
      const state: PersonState = personState(past);
      for (const { field, code } of birthOfChange(line.content, state))
        this.problems.add({ at: line.line.at, field, code });
      past = this.next(personSubject, past, line, { today, segments });
    }
    // Few different sets of attributes: each is kept once.
    if (past.length > 0) this.world.segments.set(id, this.once(attributeSegments(past, opened)));
  }

  private readonly kept = new Map<string, readonly AttributeSegment[]>();

  private once(segments: readonly AttributeSegment[]): readonly AttributeSegment[] {
    const key = JSON.stringify(segments);
    const kept = this.kept.get(key) ?? segments;
    this.kept.set(key, kept);
    return kept;
  }

  private judgeProvider({ id, history, lines }: StreamLines): void {
    const { today, acting, ids } = this.world;
    let past: HistoryEvent[] = [...history];
    for (const line of lines) {
      const persons = new Set(
        ids.named(line.line).flatMap(({ subject, key }) => (subject === 'person' ? [ids.personOf(key)] : [])),
      );
      const who = { account: acting.account, role: 'supervisor' as const };
      past = this.next(providerSubject, past, line, { today, who, persons });
    }
    this.world.providerKinds.set(id, foldPlain(providerSubject, past).kind);
  }

  /** The history with the line; a wrong line's refusal says nothing that is not said already. */
  private next<State, Here extends object>(
    subject: PlainSubject<State, Here>,
    past: readonly HistoryEvent[],
    line: LineEvent,
    around: Here,
  ): HistoryEvent[] {
    const event = { ...line.event, revision: past.length };
    const { at } = line.line;
    const outcome = performPlain(subject, past, event, around);
    if (isRefusal(outcome) && !this.problems.has(at))
      this.problems.add({ at, field: outcome.field ?? '', code: outcome.refused, sentence: outcome.words.en });
    return [...past, event];
  }

  private async openAttributes(streams: readonly StreamLines[]): Promise<Map<string, unknown>> {
    const references = streams.flatMap(({ history }) =>
      history.length === 0
        ? []
        : personState(history).entries.flatMap(({ attributes }) => attributes.map(({ sealed }) => sealed)),
    );
    return new Map<string, unknown>(references.length > 0 ? await this.world.vault.open(references) : []);
  }
}
