import { caseActionOf, effective, knownFactsOf, knownRows, replay, teamOf, type HistoryEvent } from '#casework';
import { caseSummaryTable, entryDayTable, factTable } from '#read-model';
import { isRestricted } from '#vocabulary';
import type { PlacedRow, Projection } from '../projection';

/** Facts, days of recording and the summary of a case. */
export const caseRows: Projection = {
  category: 'case',
  tables: [factTable, entryDayTable, caseSummaryTable],
  rows: (id, history) => [...factRows(id, history), ...entryDayRows(id, history), ...summaryRow(id, history)],
};

const factRows = (id: string, history: readonly HistoryEvent[]): PlacedRow[] =>
  knownFactsOf(history, caseActionOf).map((fact) => [
    factTable,
    {
      case_no: id,
      entry: fact.entry,
      person_no: fact.person,
      family_no: fact.family,
      fact: fact.fact,
      kind: fact.kind,
      from_on: fact.from,
      through_on: fact.through,
      to_on: fact.to,
      office: fact.office,
      line: fact.line,
      phase: fact.phase,
      held: fact.held,
      by_office: fact.byOffice,
      known_from: fact.knownFrom,
      known_until: fact.knownUntil,
    },
  ]);

/** A day counts for the office that recorded the entry; a withdrawn entry was not recorded for it. */
function entryDayRows(id: string, history: readonly HistoryEvent[]): PlacedRow[] {
  const daysOf = (prefix: readonly HistoryEvent[]): { office: string; on: string }[] => {
    const days = effective(prefix).map(({ office, on }) => ({ office, on }));
    return [...new Map(days.map((day) => [`${day.office} ${day.on}`, day])).values()];
  };
  return knownRows(history, daysOf, ({ office, on }) => `${office} ${on}`).map((day) => [
    entryDayTable,
    {
      case_no: id,
      office: day.office,
      entry_on: day.on,
      known_from: day.knownFrom,
      known_until: day.knownUntil,
    },
  ]);
}

function summaryRow(id: string, history: readonly HistoryEvent[]): PlacedRow[] {
  const entries = effective(history);
  const last = history.at(-1);
  const lastEntry = entries.at(-1);
  if (!last || !lastEntry) return [];
  const state = replay(entries, caseActionOf);
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
    restricted: categories.some(isRestricted),
    referred_on: state.referredOn,
    opened_on: state.openedOn ?? null,
    last_on: lastEntry.on,
    revision: last.revision,
    position: last.position,
  };
  return [[caseSummaryTable, row]];
}
