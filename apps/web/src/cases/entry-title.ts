import type { Actions, TimelineEntry } from '../api/shapes';
import { actionTitle } from '../forms/action-words';
import type { Speaking } from '../words/language';

/** An entry in few words: what and on which day. */
export const entryTitle = (entry: TimelineEntry, actions: Actions, speaking: Speaking): string =>
  speaking.words.case.entryOf(actionTitle(actions, 'case', entry.action, speaking), speaking.day(entry.on));
