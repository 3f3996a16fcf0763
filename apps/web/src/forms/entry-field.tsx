import { NativeSelect } from '@mantine/core';
import { entryTitle } from '../cases/entry-title';
import { useLanguage } from '../words/language';
import { findAction, sentenceOf } from './action-words';
import { FieldLabel, useFieldProblem } from './field-frame';
import type { FieldProps } from './field-props';
import { useSetting } from './form-setting';
import { sentenceParts } from './value-words';

/** Another entry of the case, by its day and sentence; what still runs comes first. */
export function EntryField({ field, path, value, onChange }: FieldProps) {
  const speaking = useLanguage();
  const { actions, entries, names, one } = useSetting();
  const problem = useFieldProblem(path);
  const running = new Set(
    [...(one?.categories ?? []), ...(one?.stays ?? [])].filter((each) => !each.to).map((each) => each.entry),
  );
  const offered = entries
    .filter((each) => !each.withdrawn || each.entry === value)
    .toSorted((a, b) => Number(running.has(b.entry)) - Number(running.has(a.entry)));
  return (
    <NativeSelect
      label={<FieldLabel field={field} />}
      name={path}
      error={problem}
      aria-required={!field.optional}
      value={typeof value === 'string' ? value : ''}
      data={[
        { value: '', label: speaking.words.choose },
        ...offered.map((entry) => {
          const action = findAction(actions, 'case', entry.action);
          const telling = { names, codeLists: actions.codeLists, speaking };
          const sentence = action && sentenceParts(sentenceOf(action, speaking), action.fields, entry.content, telling);
          const text = sentence?.map((part) => part.text).join('');
          return {
            value: entry.entry,
            label: text ? `${speaking.day(entry.on)}: ${text}` : entryTitle(entry, actions, speaking),
          };
        }),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
