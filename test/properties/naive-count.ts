import { addDays, birthday, type AttributeSegment, type HistoryEvent } from '#casework';
import { findCategory, services as serviceKinds } from '#vocabulary';
import { impliesAge, type IndicatorRow } from '#indicators';
import { standing, type Content, type Standing } from './naive-entries';

/** Everything known at a position, by stream. */
export interface KnownWorld {
  readonly cases: ReadonlyMap<string, readonly HistoryEvent[]>;
  readonly segments: ReadonlyMap<string, readonly AttributeSegment[]>;
  /** The local day of the position: nothing later counts. */
  readonly day: string;
}

interface Spell {
  readonly person: string;
  readonly entry: string;
  readonly kind: string;
  readonly from: string;
  to?: string;
}

/** Somebody, on a day, in a case: what counts, one day at a time. */
export interface DayFact {
  readonly case: string;
  readonly family: string;
  readonly person: string;
  readonly entry: string;
  readonly joint: string;
  readonly fact: string;
  readonly kind: string;
  readonly day: string;
  readonly phase: string;
  readonly office: string;
  readonly benefits: boolean;
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

/** A service of the benefits line. */
const isBenefit = (fact: string, kind: string): boolean =>
  fact === 'service' && serviceKinds.codes.some((each) => each.code === kind && each.line === 'benefits');

/** A service is what somebody was sent to a provider for. */
const isOf = (sent: Content, service: Content) => sent.kind === service.kind && sent.provider === service.provider;

/** All that counts in one case from one day to another, day by day. */
export function dayFacts(id: string, history: readonly HistoryEvent[], first: string, last: string): DayFact[] {
  const held: Spell[] = [];
  const placed: Spell[] = [];
  const needed: Spell[] = [];
  const phases: { phase: string; from: string }[] = [];
  const responsible: { office: string; from: string }[] = [];
  const beneficiaries: string[] = [];
  let asked: string | undefined;
  const points: {
    person: string;
    entry: string;
    joint: string;
    office: string;
    benefits: boolean;
    fact: string;
    kind: string;
    on: string;
    phase: string;
    byOffice: boolean;
  }[] = [];
  let household: Content['household'];
  const entries = standing(history);
  /** Somebody got this from the provider between two entries, both left out. */
  const got = (person: string, { data: sent }: Standing, from: number, to: number) =>
    entries.some(
      ({ type, data }, index) =>
        index > from && index < to && type === 'ServiceDelivered' && isOf(sent, data) && data.for.includes(person),
    );
  const sentBy = (completion: Standing) => entries.findIndex((one) => one.id === completion.data.referral);
  for (const [index, { id: entry, type, on, data, joint, office: recordedBy }] of entries.entries()) {
    const point = (
      fact: string,
      kind: string,
      byOffice = true,
      benefits = isBenefit(fact, kind),
      persons: readonly string[] = (data as Partial<Content>).for ?? [],
    ) => {
      const { phase } = phases.at(-1)!;
      const { office } = responsible.at(-1)!;
      for (const person of persons)
        points.push({ person, entry, joint, fact, kind, on, phase, office, byOffice, benefits });
    };
    const need = (kinds: readonly string[] = [], persons: readonly string[] = data.for) => {
      for (const kind of kinds.filter((each) => !isBenefit('service', each)))
        for (const person of persons)
          if (!needed.some((one) => one.person === person && one.kind === kind && (!one.to || one.to >= on)))
            needed.push({ person, entry, kind, from: on });
    };
    const end = (spells: Spell[], person: string, kind?: string) => {
      const open = spells.find(
        (each) => each.person === person && each.to === undefined && (kind ?? each.kind) === each.kind,
      );
      if (open) open.to = on;
    };
    if (type === 'ReferralReceived') {
      phases.push({ phase: 'referred', from: on });
      responsible.push({ office: recordedBy, from: on });
      beneficiaries.push(...((data as Partial<Content>).for ?? []));
    }
    if (type === 'ReferralDeclined') phases.push({ phase: 'declined', from: on });
    if (type === 'TransferRequested') asked = data.to;
    if (type === 'TransferRejected') asked = undefined;
    if (type === 'TransferAccepted' && asked !== undefined) {
      responsible.push({ office: asked, from: on });
      asked = undefined;
    }
    if (type === 'PersonIdentified') {
      const { id: referral, on: day, data: said } = entries[0]!;
      const { office } = responsible[0]!;
      const rest = { byOffice: true, benefits: false, phase: 'referred', office, joint: referral };
      points.push({ person: data.person, entry: referral, fact: 'referral', kind: said.channel, on: day, ...rest });
      beneficiaries.push(data.person);
    }
    if (type === 'NeedsAssessed') need(data.needs);
    if (type === 'PlanReviewed')
      for (const one of needed)
        if (!one.to && data.for.includes(one.person) && data.ended?.includes(one.kind)) one.to = on;
    if (type === 'PlanAgreed' || type === 'PlanReviewed') need(data.kinds);
    if (type === 'UnmetNeedRecorded' || type === 'ServiceDelivered') need([data.kind]);
    if (type === 'VisitRecorded') need(data.services);
    if (type === 'AdministrativeActRecorded') point('service', data.kind, true, true);
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
    if (type === 'ServiceDelivered') {
      // Told already by a completion of the same day.
      const told = (person: string) =>
        entries.slice(0, index).some((one) => {
          if (one.type !== 'ProviderReferralCompleted' || one.on !== on) return false;
          const at = sentBy(one);
          const sent = entries[at]!;
          return isOf(sent.data, data) && sent.data.for.includes(person) && !got(person, sent, at, index);
        });
      const persons = data.for.filter((person) => !told(person));
      point('service', data.kind, data.provider === undefined, isBenefit('service', data.kind), persons);
    }
    if (type === 'ProviderReferralCompleted') {
      const at = entries.findIndex((one) => one.id === data.referral);
      const sent = entries[at]!;
      need([sent.data.kind], sent.data.for);
      const persons = sent.data.for.filter((person) => !got(person, sent, at, index));
      point('service', sent.data.kind, false, isBenefit('service', sent.data.kind), persons);
    }
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
    ['need', needed],
  ] as const) {
    for (const { person, entry, kind, from, to } of spells) {
      for (let day = from > first ? from : first; day <= last && (!to || day <= to); day = addDays(day, 1)) {
        const phase = counted(phases.filter((each) => each.from <= day).at(-1)!.phase);
        const { office } = responsible.filter((each) => each.from <= day).at(-1)!;
        made.push({
          case: id,
          family: family(person),
          person,
          entry,
          joint: entry,
          fact,
          kind,
          day,
          phase,
          office,
          held: heldOn(person, day),
          byOffice: true,
          benefits: false,
          lasts: !to || to > day,
        });
      }
    }
  }
  return made;
}

export function counts(row: IndicatorRow, one: DayFact, segments: readonly AttributeSegment[]): boolean {
  const kinds: string[] = row.facts.flatMap((fact) => (fact === 'served' ? ['service', 'visit', 'careDay'] : [fact]));
  const asFact = kinds.some((kind) => {
    if (kind === 'careDay') return one.fact === 'placement';
    if (kind !== one.fact) return false;
    // Benefits count only where the row names their kind.
    if (one.benefits && !(kind === 'service' && row.services)) return false;
    if (kind === 'service' || kind === 'need')
      return !row.services || (row.services as readonly string[]).includes(one.kind);
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
    .flatMap(([id, history]) => dayFacts(id, history, first, last))
    .filter((one) => one.office === office);
  return rows.map((row) => {
    const couples =
      row.categories.length > 0 && row.categories.every((code) => findCategory(code)?.subject === 'couple');
    const units = new Set<string>();
    for (const one of facts) {
      if (row.period === 'atEnd' && (one.day !== last || !one.lasts)) continue;
      if (!counts(row, one, world.segments.get(one.person) ?? [])) continue;
      units.add({ persons: one.person, entries: one.joint, families: couples ? one.case : one.family }[row.count]);
    }
    return units.size;
  });
}
