import { CorrectEntry } from './actions/correct-entry';
import { caseActionOf } from './case-actions';
import { entriesOf } from './effective';
import type { HistoryEvent } from './history-event';
import { readInput, type Checked } from './input';

/**
 * Reads the body of correct-entry; its content is read by the input class of the action that made the entry, so that
 * its wrong fields are named as `content.on`. An entry the case does not have is a problem of the field `entry`.
 */
export function readCorrection(history: readonly HistoryEvent[], body: unknown): Checked<CorrectEntry> {
  const read = readInput(CorrectEntry, body);
  const named = body as { entry?: unknown; content?: unknown } | null;
  const entry = entriesOf(history).find(({ id }) => id === named?.entry);
  if (!entry) return read.problems ? read : { problems: [{ field: 'entry', code: 'NO_SUCH_ENTRY' }] };
  const content = readInput(caseActionOf(entry.type).input, named?.content);
  const problems = [
    ...(read.problems ?? []).filter(({ field }) => field !== 'content'),
    ...(content.problems ?? []).map(({ field, code }) => ({ field: field ? `content.${field}` : 'content', code })),
  ];
  if (problems.length > 0 || !read.input) return { problems };
  return { input: Object.assign(read.input, { content: content.input }) };
}
