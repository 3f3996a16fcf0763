import { addDays, birthday, type AttributeSegment, type HistoryEvent } from '#casework';
import { findCategory } from '#vocabulary';
import { impliesAge, type IndicatorRow } from '#indicators';

/** Everything known at a position, by stream. */
export interface KnownWorld {
  readonly cases: ReadonlyMap<string, readonly HistoryEvent[]>;
  readonly segments: ReadonlyMap<string, readonly AttributeSegment[]>;
  /** The local day of the position: nothing later counts. */
  readonly day: string;
}

interface Standing {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  on: string;
  data: Content;
  gone: boolean;
}

/** Events of every shape, read naively. */
interface Content {
  readonly entry: string;
  readonly content: Content & { readonly on: string };
  readonly for: readonly string[];
  readonly category: string;
  readonly channel: string;
  readonly kind: string;
  readonly held: boolean;
  readonly withPerson: boolean;
  readonly services?: readonly string[];
  readonly provider?: string;
  readonly left?: string;
  readonly household?: { readonly id: string; readonly members: readonly string[] };
}

interface Spell {
  readonly person: string;
  readonly entry: string;
  readonly kind: string;
  readonly from: string;
  to?: string;
}

/** Somebody, on a day, in a case: what counts, one day at a time. */
interface DayFact {
  readonly case: string;
  readonly family: string;
  readonly person: string;
  readonly entry: string;
  readonly fact: string;
  readonly kind: string;
  readonly day: string;
  readonly phase: string;
  readonly held: readonly string[];
  readonly byOffice: boolean;
  /** The spell has not ended on that day. */
  readonly lasts: boolean;
}

const services: Record<string, string> = {
  NeedsAssessed: 'needs-assessment',
  SocialReportSubmitted: 'social-report',
  ReconciliationAttempted: 'family-reconciliation',
};
const stays: Record<string, string> = {
  PlacedInKinshipCare: 'kinship',
  PlacedInFosterCare: 'foster',
  AdmittedToShelter: 'shelter',
};

/** Corrections applied one after the other, then put in order of day and revision. */
function standing(history: readonly HistoryEvent[]): Standing[] {
  const all: Standing[] = [];
  for (const { id, type, revision, on, data: anything } of history) {
    const data = anything as Content;
    const repaired = all.find((each) => each.id === data.entry);
    if (type === 'EntryCorrected') Object.assign(repaired!, { data: data.content, on: data.content.on });
    else if (type === 'EntryWithdrawn') repaired!.gone = true;
    else if (type === 'EntryRestored') repaired!.gone = false;
    else all.push({ id, type, revision, on, data, gone: false });
  }
  return all.filter(({ gone }) => !gone).sort((x, y) => x.on.localeCompare(y.on) || x.revision - y.revision);
}

/** All that counts in one case from one day to another, day by day. */
function dayFacts(id: string, history: readonly HistoryEvent[], first: string, last: string): DayFact[] {
  const held: Spell[] = [];
  const placed: Spell[] = [];
  const phases: { phase: string; from: string }[] = [];
  const points: {
    person: string;
    entry: string;
    fact: string;
    kind: string;
    on: string;
    phase: string;
    byOffice: boolean;
  }[] = [];
  let household: Content['household'];
  for (const { id: entry, type, on, data } of standing(history)) {
    const point = (fact: string, kind: string, byOffice = true) => {
      for (const person of data.for)
        points.push({ person, entry, fact, kind, on, phase: phases.at(-1)!.phase, byOffice });
    };
    const end = (spells: Spell[], person: string, kind?: string) => {
      const open = spells.find(
        (each) => each.person === person && each.to === undefined && (kind ?? each.kind) === each.kind,
      );
      if (open) open.to = on;
    };
    if (type === 'ReferralReceived') phases.push({ phase: 'referred', from: on });
    if (type === 'CaseOpened') {
      phases.push({ phase: 'open', from: on });
      household = data.household;
    }
    if (type === 'CaseReopened') phases.push({ phase: 'open', from: on });
    if (type === 'PostMonitoringStarted') phases.push({ phase: 'post-monitoring', from: on });
    if (type === 'CaseClosed') phases.push({ phase: 'closed', from: on });
    if (type === 'ReferralReceived') point('referral', data.channel);
    if (type === 'CategoryAssigned')
      for (const person of data.for) held.push({ person, entry, kind: data.category, from: on });
    if (type === 'CategoryEnded') for (const person of data.for) end(held, person, data.category);
    if (stays[type])
      for (const person of data.for) placed.push({ person, entry, kind: stays[type], from: on, to: data.left });
    if (type === 'PlacementEnded') for (const person of data.for) end(placed, person);
    if (type === 'VisitRecorded' && data.held) {
      point('visit', data.kind);
      for (const kind of data.services ?? []) point('service', kind);
    }
    if (type === 'ServiceDelivered') point('service', data.kind, data.provider === undefined);
    if (services[type] && (type !== 'NeedsAssessed' || data.withPerson)) point('service', services[type]);
  }
  const wasOpened = phases.some(({ phase }) => phase === 'open');
  const counted = (phase: string) => (phase === 'referred' && wasOpened ? 'open' : phase);
  const family = (person: string) => (household?.members.includes(person) ? household.id : person);
  const heldOn = (person: string, day: string) =>
    held
      .filter((one) => one.person === person && one.from <= day && (!one.to || day <= one.to))
      .map(({ kind }) => kind);
  const made: DayFact[] = points
    .filter(({ on }) => on >= first && on <= last)
    .map(({ on, person, phase, ...rest }) => ({
      ...rest,
      case: id,
      family: family(person),
      person,
      day: on,
      phase: counted(phase),
      held: heldOn(person, on),
      lasts: false,
    }));
  for (const [fact, spells] of [
    ['category', held],
    ['placement', placed],
  ] as const) {
    for (const { person, entry, kind, from, to } of spells) {
      for (let day = from > first ? from : first; day <= last && (!to || day <= to); day = addDays(day, 1)) {
        const phase = counted(phases.filter((each) => each.from <= day).at(-1)!.phase);
        made.push({
          case: id,
          family: family(person),
          person,
          entry,
          fact,
          kind,
          day,
          phase,
          held: heldOn(person, day),
          byOffice: true,
          lasts: !to || to > day,
        });
      }
    }
  }
  return made;
}

function counts(row: IndicatorRow, one: DayFact, segments: readonly AttributeSegment[]): boolean {
  const kinds: string[] = row.facts.flatMap((fact) => (fact === 'served' ? ['service', 'visit', 'careDay'] : [fact]));
  const asFact = kinds.some((kind) => {
    if (kind === 'careDay') return one.fact === 'placement';
    if (kind !== one.fact) return false;
    if (kind === 'service') return !row.services || (row.services as readonly string[]).includes(one.kind);
    if (kind === 'placement') return !row.kind || row.kind === one.kind;
    return (
      kind !== 'category' || row.categories.length === 0 || (row.categories as readonly string[]).includes(one.kind)
    );
  });
  if (!asFact || (row.givenBy && !one.byOffice)) return false;
  if (row.phase !== 'all' && row.phase !== one.phase && !(row.phase === 'any' && one.phase === 'open')) {
    if (!(row.phase === 'any' && one.phase === 'post-monitoring')) return false;
  }
  const under =
    row.categories.length === 0
      ? one.held
      : one.held.filter((code) => (row.categories as readonly string[]).includes(code));
  if (row.categories.length > 0 && under.length === 0) return false;
  const { sex, age, ethnicity } = row.who;
  if (!sex && !age && !ethnicity) return true;
  const values = segments.find(
    (each) => (each.validFrom ?? '') <= one.day && one.day < (each.validTo ?? '9999'),
  )?.values;
  if (!values || (sex && values.sex !== sex)) return false;
  if (ethnicity && !(ethnicity as readonly string[]).includes(values.ethnicity)) return false;
  if (!age) return true;
  if (values.birth === 'unknown') return under.some((code) => impliesAge(code as never, age));
  const [year, month] = values.birth.split('-').map(Number);
  const latest = new Date(Date.UTC(year!, month ?? 12, 0)).toISOString().slice(0, 10);
  return (age === '<18') === one.day < birthday(latest, 18);
}

/** Figures counted day by day, with nothing shared with the SQL but the words of the rows; null = not begun. */
export function naiveCounts(
  rows: readonly IndicatorRow[],
  year: number,
  office: string,
  world: KnownWorld,
): (number | null)[] {
  const [first, end] = [`${year}-01-01`, `${year}-12-31`];
  if (first > world.day) return rows.map(() => null);
  const last = end < world.day ? end : world.day;
  const facts = [...world.cases]
    .filter(([, history]) => history[0]?.metadata['office'] === office)
    .flatMap(([id, history]) => dayFacts(id, history, first, last));
  return rows.map((row) => {
    const couples =
      row.categories.length > 0 && row.categories.every((code) => findCategory(code)?.subject === 'couple');
    const units = new Set<string>();
    for (const one of facts) {
      if (row.period === 'atEnd' && (one.day !== last || !one.lasts)) continue;
      if (!counts(row, one, world.segments.get(one.person) ?? [])) continue;
      units.add({ persons: one.person, entries: one.entry, families: couples ? one.case : one.family }[row.count]);
    }
    return units.size;
  });
}
