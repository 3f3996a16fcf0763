import { canonicalBytes, type EventStore, type RecordedEvent } from '#event-store';
import { addDays } from '#casework';

/** A stored event with places for what differs from case to case; `texts` stand around and between the places. */
export interface EventTemplate {
  readonly type: string;
  readonly texts: readonly string[];
  readonly places: readonly Place[];
  /** Milliseconds since the midnight before the first event of its case was recorded. */
  readonly afterMs: number;
  /** Which of the case's ids is the event's own. */
  readonly id: number;
}

/** The n-th id of the case (0 its own), the n-th of its persons, a day so many days after the first, or the office. */
export type Place = { readonly kind: 'id' | 'person' | 'day'; readonly of: number } | { readonly kind: 'office' };

export interface CaseTemplate {
  readonly events: readonly EventTemplate[];
  readonly persons: number;
  /** Days from the first to the last recording. */
  readonly days: number;
}

const dayMs = 86_400_000;
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const day = '\\d{4}-\\d{2}-\\d{2}(?=")';

/**
 * The cases of the demo, which went through the public commands, cut so that they have about `average` events: what is
 * left of a history is the history that was there before.
 */
export async function caseTemplates(store: EventStore, average: number): Promise<CaseTemplate[]> {
  const all = { until: await store.head() };
  const persons = new Set<string>();
  for await (const page of store.histories({ ...all, categories: ['person'] }))
    for (const [first] of page) persons.add(first?.stream.slice('person-'.length) ?? '');
  const fixed = new Set<string>();
  for await (const page of store.histories({ ...all, categories: ['provider', 'account'] }))
    for (const [first] of page) fixed.add(first?.stream.replace(/^[a-z]+-/, '') ?? '');
  const histories: RecordedEvent[][] = [];
  for await (const page of store.histories({ ...all, categories: ['case'] })) histories.push(...page);
  const lengths = histories.map(({ length }) => length);
  let most = Math.max(...lengths);
  const mean = (): number => lengths.reduce((sum, length) => sum + Math.min(length, most), 0) / lengths.length;
  while (mean() > average) most -= 1;
  return histories
    .map((history) => templateOf(history.slice(0, most), persons, fixed))
    .filter(({ events }) => events.every(({ texts }) => texts.every((text) => !text.includes('\\'))));
}

function templateOf(
  history: readonly RecordedEvent[],
  persons: ReadonlySet<string>,
  fixed: ReadonlySet<string>,
): CaseTemplate {
  const [first] = history;
  if (!first) throw new Error('a case has events');
  const home = first.metadata['office'] ?? '';
  const firstDay = Date.parse(first.recordedAt.slice(0, 10));
  const ids = new Map([[first.stream.slice('case-'.length), 0]]);
  const people = new Map<string, number>();
  const numberIn = (known: Map<string, number>, id: string): number => {
    const number = known.get(id) ?? known.size;
    known.set(id, number);
    return number;
  };
  const places = new RegExp(`${uuid}|${day}|"${home}"`, 'g');
  const placeOf = (found: string): Place | undefined => {
    if (found === `"${home}"`) return { kind: 'office' };
    if (found.length === 10) return { kind: 'day', of: Math.round((Date.parse(found) - firstDay) / dayMs) };
    if (fixed.has(found)) return undefined;
    return persons.has(found)
      ? { kind: 'person', of: numberIn(people, found) }
      : { kind: 'id', of: numberIn(ids, found) };
  };
  const events = history.map((event): EventTemplate => {
    const stored = canonicalBytes(event.stream, event).toString();
    const texts: string[] = [];
    const found: Place[] = [];
    let from = 0;
    for (const match of stored.matchAll(places)) {
      const place = placeOf(match[0]);
      if (!place) continue;
      texts.push(stored.slice(from, match.index));
      found.push(place);
      from = match.index + match[0].length;
    }
    texts.push(stored.slice(from));
    const afterMs = Date.parse(event.recordedAt) - firstDay;
    return { type: event.type, texts, places: found, afterMs, id: numberIn(ids, event.id) };
  });
  return { events, persons: people.size, days: Math.ceil((events.at(-1)?.afterMs ?? 0) / dayMs) };
}

/** Days written out, found by their number since `from`. */
export function daysFrom(from: string, count: number): string[] {
  const days = [from];
  for (let index = 1; index < count; index += 1) days.push(addDays(days[index - 1] ?? from, 1));
  return days;
}
