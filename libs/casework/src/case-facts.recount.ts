import type { HistoryEvent } from './history-event';

interface Told {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly data: Content;
  readonly out: boolean;
}
interface Content {
  readonly on: string;
  readonly for?: readonly string[];
  readonly category?: string;
  readonly channel?: string;
  readonly kind?: string;
  readonly services?: readonly string[];
  readonly needs?: readonly string[];
  readonly provider?: string;
  readonly shelter?: string;
  readonly left?: string;
  readonly household?: { readonly id: string; readonly members: readonly string[] };
  readonly entry?: string;
  readonly content?: Content;
}

const phaseAfter: Readonly<Record<string, string>> = {
  ReferralReceived: 'referred',
  CaseOpened: 'open',
  PostMonitoringStarted: 'post-monitoring',
  CaseClosed: 'closed',
  CaseReopened: 'open',
};
const opening = new Set(['CaseOpened', 'CaseClosed']);
const placements: Readonly<Record<string, string>> = { AdmittedToShelter: 'shelter', PlacedInKinshipCare: 'kinship' };

/** The entries as they stand, in the order of their days: written once more, without the code under test. */
function told(history: readonly HistoryEvent[]): Told[] {
  const list: Told[] = [];
  for (const event of history) {
    const data = event.data as Content;
    const at = list.findIndex(({ id }) => id === data.entry);
    const named = list[at];
    if (!named) list.push({ id: event.id, type: event.type, revision: event.revision, data, out: false });
    else if (event.type === 'EntryCorrected' && data.content) list[at] = { ...named, data: data.content };
    else list[at] = { ...named, out: event.type === 'EntryWithdrawn' };
  }
  return list.filter(({ out }) => !out).sort((a, b) => a.data.on.localeCompare(b.data.on) || a.revision - b.revision);
}

/** For every day, point and spell a line as the property test writes it; slow and plain on purpose. */
export function recount(history: readonly HistoryEvent[], days: readonly string[]): string[] {
  const entries = told(history);
  const opened = entries.find(({ type }) => type === 'CaseOpened');
  const counted = (phase: string): string => (phase === 'referred' && opened ? 'open' : phase);
  const lastPhase = (some: readonly Told[]): string =>
    counted(some.map(({ type }) => phaseAfter[type]).findLast((phase) => phase !== undefined) ?? 'referred');
  const phaseOn = (day: string): string => lastPhase(entries.filter(({ data }) => data.on <= day));
  const familyOf = (person: string): string => {
    const household = opened?.data.household;
    return household?.members.includes(person) ? household.id : person;
  };
  const endOf = (index: number, type: string, person: string): string | undefined => {
    const { left, category } = entries[index]?.data ?? { left: undefined, category: undefined };
    if (left !== undefined) return left;
    return entries
      .slice(index + 1)
      .find(({ type: other, data }) => other === type && data.for?.includes(person) && data.category === category)?.data
      .on;
  };
  const heldOn = (person: string, day: string): string => {
    const held = entries.flatMap(({ type, data }, index) => {
      if (type !== 'CategoryAssigned' || !data.for?.includes(person) || data.on > day) return [];
      const end = endOf(index, 'CategoryEnded', person);
      return end === undefined || day <= end ? [data.category] : [];
    });
    return [...new Set(held)].sort().join('+');
  };

  const beneficiaries = entries[0]?.data.for ?? [];
  const lines: string[] = [];
  const needed = new Set<string>();
  for (const [index, { id, type, data }] of entries.entries()) {
    for (const person of opening.has(type) ? beneficiaries : (data.for ?? [])) {
      const line = (day: string, how: string, fact: string, kind: string | undefined, phase: string): void => {
        const by = fact === 'service' ? data.provider : fact === 'placement' ? data.shelter : undefined;
        lines.push(
          [day, how, id, person, familyOf(person), fact, kind, phase, heldOn(person, day), by ?? ''].join(' '),
        );
      };
      if (type === 'CaseOpened') line(data.on, 'point', 'opened', '', 'open');
      if (type === 'CaseClosed') line(data.on, 'point', 'closed', '', 'closed');
      for (const kind of [
        ...(data.needs ?? []),
        ...(data.services ?? []),
        ...(type === 'ServiceDelivered' ? [data.kind] : []),
      ]) {
        if (needed.has(`${person} ${kind}`)) continue;
        needed.add(`${person} ${kind}`);
        for (const day of days.filter((each) => each >= data.on)) {
          line(day, 'during', 'need', kind, phaseOn(day));
          line(day, 'at the end', 'need', kind, phaseOn(day));
        }
      }
      const here = lastPhase(entries.slice(0, index + 1));
      if (type === 'ReferralReceived') line(data.on, 'point', 'referral', data.channel, here);
      if (type === 'VisitRecorded') line(data.on, 'point', 'visit', data.kind, here);
      for (const kind of data.services ?? []) line(data.on, 'point', 'service', kind, here);
      if (type === 'ServiceDelivered') line(data.on, 'point', 'service', data.kind, here);
      const fact = type === 'CategoryAssigned' ? 'category' : placements[type] ? 'placement' : undefined;
      if (!fact) continue;
      const end = endOf(index, fact === 'category' ? 'CategoryEnded' : 'PlacementEnded', person);
      for (const day of days.filter((each) => each >= data.on)) {
        const kind = data.category ?? placements[type];
        if (end === undefined || day <= end) line(day, 'during', fact, kind, phaseOn(day));
        if (end === undefined || day < end) line(day, 'at the end', fact, kind, phaseOn(day));
      }
    }
  }
  return lines.sort();
}
