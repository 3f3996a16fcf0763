import { caseTarget, isRestrictedCase } from '#access';
import {
  caseActionOf,
  effective,
  isRepair,
  knownCase,
  knownRows,
  officeOn,
  replay,
  teamOf,
  type CaseState,
  type HistoryEvent,
  type KnownCase,
} from '#casework';
import {
  caseSummaryTable,
  entryDayTable,
  factClassId,
  factOfficeId,
  factTable,
  providerReferralTable,
} from '#read-model';
import type { PlacedRow, Projection } from '../projection';

/** Facts, days of recording and the summary of a case. */
export const caseRows: Projection = {
  category: 'case',
  tables: [factTable, entryDayTable, caseSummaryTable, providerReferralTable],
  rows(id, history) {
    const known = knownCase(history, caseActionOf);
    return [...factRows(id, known), ...entryDayRows(id, history), ...rowsNow(id, history, known)];
  },
};

const factRows = (id: string, { facts }: KnownCase): PlacedRow[] =>
  facts.map(({ row: fact, knownFrom, knownUntil }) => [
    factTable,
    {
      case_no: id,
      entry: fact.entry,
      person_no: fact.person,
      family_no: fact.family,
      from_on: fact.from,
      through_on: fact.through,
      to_on: fact.to,
      office_no: factOfficeId(fact.office),
      class_no: factClassId(fact),
      joint: fact.joint,
      provider_no: fact.provider,
      known_from: knownFrom,
      known_until: knownUntil,
    },
  ]);

interface EntryDay {
  readonly office: string;
  readonly on: string;
}
const dayKey = ({ office, on }: EntryDay): string => `${office} ${on}`;

/** A day counts for the office that recorded the entry, a partner's for the one responsible; a withdrawn entry not at all. */
function entryDaysOf(prefix: readonly HistoryEvent[]): EntryDay[] {
  const entries = effective(prefix);
  const state = entries.some(({ role }) => role === 'partner') ? replay(entries, caseActionOf) : undefined;
  const days = entries.map(({ office, on, role }) => ({
    office: state && role === 'partner' ? officeOn(state, on) : office,
    on,
  }));
  return [...new Map(days.map((day) => [dayKey(day), day])).values()];
}

function entryDayRows(id: string, history: readonly HistoryEvent[]): PlacedRow[] {
  // Where nothing is repaired and no partner records, an entry adds its day and changes no other.
  const plain = !history.some((event) => isRepair(event) || event.metadata['role'] === 'partner');
  let days: EntryDay[] = [];
  const daysOf = (prefix: readonly HistoryEvent[]): EntryDay[] => {
    const last = prefix.at(-1);
    if (!plain || !last) return entryDaysOf(prefix);
    const day = { office: last.metadata['office'] ?? '', on: last.on };
    if (!days.some((each) => each.on === day.on && each.office === day.office)) days = [...days, day];
    return days;
  };
  return knownRows(history, daysOf, dayKey).map(({ row: day, knownFrom, knownUntil }) => [
    entryDayTable,
    {
      case_no: id,
      office: day.office,
      entry_on: day.on,
      known_from: knownFrom,
      known_until: knownUntil,
    },
  ]);
}

/** Offices that had the case before; null: it was never handed over. */
function earlierOffices({ office, offices }: CaseState): string[] | null {
  const earlier = new Set(offices.map((each) => each.office).filter((each) => each !== office));
  return earlier.size > 0 ? [...earlier].sort() : null;
}

/** The case as it stands: its summary, and the referrals its providers find it by. */
function rowsNow(id: string, history: readonly HistoryEvent[], { state, last: lastOn }: KnownCase): PlacedRow[] {
  const last = history.at(-1);
  if (!last || lastOn === '') return [];
  const categories = [...new Set(state.categories.map(({ category }) => category))].sort();
  const row = {
    case_id: id,
    office: state.office,
    phase: state.phase,
    urgency: state.urgency,
    manager: state.manager ?? null,
    team: teamOf(state),
    beneficiaries: state.beneficiaries,
    household: state.household?.id ?? null,
    categories,
    restricted: isRestrictedCase(state),
    referred_on: state.referredOn,
    opened_on: state.openedOn ?? null,
    last_on: lastOn,
    transfer_to: caseTarget(state).transferTo ?? null,
    handed_over_by: earlierOffices(state),
    revision: last.revision,
    position: last.position,
  };
  const sent = state.referredOut.map(({ entry, provider, from }): PlacedRow => [
    providerReferralTable,
    { entry, case_id: id, provider_id: provider, from_on: from },
  ]);
  return [[caseSummaryTable, row], ...sent];
}
