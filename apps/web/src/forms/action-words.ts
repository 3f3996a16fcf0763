import type { Action, Actions, Labels } from '../api/shapes';
import type { Speaking } from '../words/language';

const titles = ({ words }: Action): Labels => ({ sq: words.sq.title, sr: words.sr.title, en: words.en.title });
const sentences = ({ words }: Action): Labels => ({
  sq: words.sq.sentence,
  sr: words.sr.sentence,
  en: words.en.sentence,
});

/** The action's name in the language. */
export const titleOf = (action: Action, { label }: Speaking): string => label(titles(action));

/** The timeline's sentence with its `{fields}` still open. */
export const sentenceOf = (action: Action, { label }: Speaking): string => label(sentences(action));

export const findAction = (actions: Actions | undefined, subject: string, name: string): Action | undefined =>
  actions?.actions.find((each) => each.subject === subject && each.name === name);

/** The title of an action by its name; the name itself where the role has no words for it. */
export function actionTitle(actions: Actions | undefined, subject: string, name: string, speaking: Speaking): string {
  const action = findAction(actions, subject, name);
  return action ? titleOf(action, speaking) : name;
}
