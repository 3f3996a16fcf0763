import { caseTarget, isRestrictedCase } from '#access';
import {
  caseActionOf,
  caseFolding,
  entryOf,
  isRepair,
  knowing,
  officeOn,
  teamOf,
  type Alike,
  type CaseFolding,
  type CaseState,
  type HistoryEvent,
  type Known,
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
import { goingOn, type Folding } from '../going-on';
import type { PlacedRow, Projection } from '../projection';

/** Facts, days of recording and the summary of a case; foldings of so many events are kept and gone on with. */
export const caseRows = (mostKept: number): Projection => ({
  category: 'case',
  tables: [factTable, entryDayTable, caseSummaryTable, providerReferralTable],
  rows: goingOn(rowsFolding, mostKept),
});

function rowsFolding(id: string): Folding {
  const folding = caseFolding(caseActionOf);
  const days = daysFolding();
  let last: HistoryEvent | undefined;
  return {
    add(event) {
      folding.add(event);
      days.add(event, folding);
      last = event;
    },
    rows() {
      const known = folding.known();
      return [...factRows(id, known), ...entryDayRows(id, days.known()), ...rowsNow(id, last, known)];
    },
  };
}

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
const alike: Alike<EntryDay> = {
  groupOf: ({ on }) => on,
  isSame: (one, other) => one.on === other.on && one.office === other.office,
};

/** A day counts for the office that recorded the entry, a partner's for the one responsible; a withdrawn entry not at all. */
function daysFolding(): {
  add(event: HistoryEvent, folded: Pick<CaseFolding, 'entries' | 'state'>): void;
  known(): Known<EntryDay>[];
} {
  const known = knowing(alike);
  let days: readonly EntryDay[] = [];
  let plain = true;
  return {
    add(event, folded) {
      // Where nothing is repaired and no partner records, an entry adds its day and changes no other.
      plain = plain && !isRepair(event) && event.metadata['role'] !== 'partner';
      if (!plain) days = [];
      for (const { office, on, role } of plain ? [entryOf(event)] : folded.entries()) {
        const of = role === 'partner' ? officeOn(folded.state(), on) : office;
        if (!days.some((day) => day.on === on && day.office === of)) days = [...days, { office: of, on }];
      }
      known.next(event.position, days);
    },
    known: () => known.known(),
  };
}

const entryDayRows = (id: string, days: readonly Known<EntryDay>[]): PlacedRow[] =>
  days.map(({ row: day, knownFrom, knownUntil }) => [
    entryDayTable,
    {
      case_no: id,
      office: day.office,
      entry_on: day.on,
      known_from: knownFrom,
      known_until: knownUntil,
    },
  ]);

/** Offices that had the case before; null: it was never handed over. */
function earlierOffices({ office, offices }: CaseState): string[] | null {
  const earlier = new Set(offices.map((each) => each.office).filter((each) => each !== office));
  return earlier.size > 0 ? [...earlier].sort() : null;
}

/** The case as it stands: its summary, and the referrals its providers find it by. */
function rowsNow(id: string, last: HistoryEvent | undefined, { state, entries }: KnownCase): PlacedRow[] {
  const lastOn = entries.at(-1)?.on;
  if (!last || lastOn === undefined) return [];
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
