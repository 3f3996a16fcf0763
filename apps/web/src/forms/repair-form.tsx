import { sentenceParts } from './value-words';
import type { Action, Actions, Case, Content, Field, Names, Recorded, TimelineEntry } from '../api/shapes';
import { useLanguage } from '../words/language';
import { ActionForm } from './action-form';
import { findAction, sentenceOf } from './action-words';
import { fromContent } from './draft';
import type { FormSetting } from './form-setting';

interface RepairFormProps {
  readonly action: Action;
  readonly id: string | undefined;
  readonly entry: TimelineEntry;
  readonly about: {
    readonly actions: Actions;
    readonly names: Names;
    readonly me: { readonly account: string; readonly name: string };
    readonly PersonPicker: FormSetting['PersonPicker'];
    readonly one: Case | undefined;
    readonly entries: readonly TimelineEntry[] | undefined;
  };
  /** The revision the entry was read at: a newer one is looked at before the repair is sent. */
  readonly revision: number | string | undefined;
  readonly onDone: (recorded: Recorded, content: Content) => void;
  readonly onCancel: () => void;
}

/** Corrects, withdraws or restores one entry; a correction starts with what the entry says. */
export function RepairForm({ action, id, entry, about, revision, onDone, onCancel }: RepairFormProps) {
  const speaking = useLanguage();
  const { words } = speaking;
  const target = findAction(about.actions, 'case', entry.action);
  const named = action.fields.find((field) => field.kind === 'entry');
  const shown = action.fields
    .filter((field) => field !== named)
    .map((field) => (field.kind === 'content' && target ? { ...field, fields: target.fields } : field));
  const telling = { names: about.names, codeLists: about.actions.codeLists, speaking };
  const sentence = target && sentenceParts(sentenceOf(target, speaking), target.fields, entry.content, telling);
  return (
    <>
      <p className="about-entry">
        <span className="faint">{words.form.forWhat}:</span> {speaking.day(entry.on)} ·{' '}
        {sentence?.map((part) => part.text).join('') ?? entry.action}
      </p>
      <ActionForm
        action={action}
        id={id}
        fields={shown}
        fixed={named ? { [named.name]: entry.entry } : {}}
        initial={startOf(shown, entry)}
        ifMatch={revision === undefined ? undefined : String(revision)}
        about={{ ...about, anyone: target?.opens }}
        onDone={onDone}
        onCancel={onCancel}
      />
    </>
  );
}

function startOf(shown: readonly Field[], entry: TimelineEntry): Content {
  const content = shown.find((field) => field.kind === 'content');
  return content ? { [content.name]: fromContent(content.fields ?? [], entry.content) } : {};
}
