import { Button } from '@mantine/core';
import { useMutation, useQueryClient, type Query } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Problem } from '../api/problem';
import { newKey } from '../api/request';
import type { Action, Case, Content, Field, Recorded, TimelineEntry } from '../api/shapes';
import { today } from '../words/days';
import { useLanguage } from '../words/language';
import { toSend } from './draft';
import { FieldInput } from './field-input';
import { Setting, type FormSetting } from './form-setting';
import { FormTrouble } from './form-trouble';
import { sendAction } from './send-action';

interface ActionFormProps {
  readonly action: Action;
  readonly id?: string;
  /** Fields shown; those fixed by the place the form was opened from are not. */
  readonly fields: readonly Field[];
  readonly fixed?: Content;
  readonly initial: Content;
  readonly ifMatch?: string;
  readonly about: Pick<FormSetting, 'actions' | 'names' | 'me' | 'PersonPicker'> & {
    readonly one?: Case;
    readonly entries?: readonly TimelineEntry[];
    readonly anyone?: boolean;
  };
  /** Inside another form: no form of its own. */
  readonly nested?: boolean;
  readonly onDone: (recorded: Recorded, content: Content) => void;
  readonly onCancel: (() => void) | undefined;
}

/** The form of any action, drawn from its fields; the server alone judges what is sent. */
export function ActionForm(props: ActionFormProps) {
  const { action, id, fields, fixed = {}, initial, ifMatch, about, nested = false, onDone, onCancel } = props;
  const { words } = useLanguage();
  const questions = useQueryClient();
  const [draft, setDraft] = useState(initial);
  const [key, setKey] = useState(newKey);
  const [learned, setLearned] = useState<Readonly<Record<string, string>>>({});
  const send = useMutation({
    mutationFn: (content: Content) => sendAction({ action, id, content, key, ifMatch }),
    onSuccess: async (recorded, content) => {
      // What was read before is not shown again, not even for a moment.
      const old = ({ queryKey }: Query): boolean =>
        !['session', 'last-session', 'actions'].includes(String(queryKey[0]));
      questions.removeQueries({ type: 'inactive', predicate: old });
      await questions.invalidateQueries({ predicate: old, refetchType: 'none' });
      onDone(recorded, content);
    },
  });
  const problem = send.error instanceof Problem ? send.error : undefined;
  const problems = new Map(problem?.fields.map((each) => [each.field, each.code]));
  const unplaced = problem?.fields.filter((each) => !isShown(fields, each.field.split('.'))) ?? [];
  const record = (): void => {
    if (!send.isPending) send.mutate({ ...toSend(fields, draft), ...fixed });
  };
  const setting: FormSetting = {
    ...about,
    names: { ...about.names, ...learned },
    entries: about.entries ?? [],
    anyone: action.opens || (about.anyone ?? false),
    today: today(),
    FieldInput,
    problems,
    learn: (person, name) => setLearned((before) => ({ ...before, [person]: name })),
  };
  const body = (
    <>
      {send.error && (
        <FormTrouble
          error={send.error}
          unplaced={unplaced}
          onLookAgain={() => {
            void questions.invalidateQueries({ queryKey: ['case'] });
            send.reset();
          }}
          onStartAnew={() => {
            setKey(newKey());
            send.reset();
          }}
        />
      )}
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          path={field.name}
          value={draft[field.name]}
          onChange={(value) => setDraft((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      <div className="form-end">
        <Button type={nested ? 'button' : 'submit'} loading={send.isPending} onClick={nested ? record : undefined}>
          {words.form.submit}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {words.form.cancel}
          </Button>
        )}
      </div>
    </>
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    record();
  };
  return (
    <Setting value={setting}>
      {nested ? (
        <div className="action-form">{body}</div>
      ) : (
        <form className="action-form" onSubmit={submit} noValidate>
          {body}
        </form>
      )}
    </Setting>
  );
}

function isShown(fields: readonly Field[], path: readonly string[]): boolean {
  const [head, ...rest] = path;
  const field = fields.find((each) => each.name === head);
  if (!field) return false;
  const inner = /^\d+$/.test(rest[0] ?? '') ? rest.slice(1) : rest;
  return inner.length === 0 || !field.fields || isShown(field.fields, inner);
}
