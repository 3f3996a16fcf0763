import { Button } from '@mantine/core';
import { useMutation, useQueryClient, type Query } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Problem } from '../api/problem';
import { newKey } from '../api/request';
import type { Action, Case, Content, Field, Recorded, TimelineEntry } from '../api/shapes';
import { LikelyPersons } from '../people/likely-persons';
import { useDuplicates } from '../people/use-duplicates';
import { today } from '../words/days';
import { useLanguage } from '../words/language';
import { toSend } from './draft';
import { FieldInput } from './field-input';
import { Setting, type FormSetting } from './form-setting';
import { FormTrouble } from './form-trouble';
import { OfficeChoice } from './office-choice';
import { officesToChoose } from './offices-to-choose';
import { sendAction } from './send-action';
import { TogetherCases, type NotedCase } from './together-cases';

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
    readonly people?: FormSetting['people'];
    readonly entries?: readonly TimelineEntry[];
    readonly anyone?: boolean;
  };
  /** Inside another form: no form of its own. */
  readonly nested?: boolean;
  readonly onDone: (recorded: Recorded, content: Content) => void;
  readonly onCancel: (() => void) | undefined;
  /** Somebody already registered is meant: the form of a registration ends without one. */
  readonly onUse?: (person: string, name: string) => void;
}

/** The form of any action, drawn from its fields; the server alone judges what is sent. */
export function ActionForm(props: ActionFormProps) {
  const { action, id, fields, fixed = {}, initial, ifMatch, about, nested = false, onDone, onCancel, onUse } = props;
  const { words } = useLanguage();
  const questions = useQueryClient();
  const [draft, setDraft] = useState(initial);
  const [key, setKey] = useState(newKey);
  const choice = officesToChoose(action, about.me.roles);
  const [office, setOffice] = useState('');
  const [noted, setNoted] = useState<readonly NotedCase[]>([]);
  const [learned, setLearned] = useState<Readonly<Record<string, string>>>({});
  const send = useMutation({
    mutationFn: (content: Content) => sendAction({ action, id, content, key, ifMatch, office, noted }),
    onSuccess: async (recorded, content) => {
      // What was read before is not shown again, not even for a moment.
      const old = ({ queryKey }: Query): boolean =>
        !['session', 'last-session', 'actions'].includes(String(queryKey[0]));
      questions.removeQueries({ type: 'inactive', predicate: old });
      await questions.invalidateQueries({ predicate: old, refetchType: 'none' });
      onDone(recorded, content);
    },
  });
  const duplicates = useDuplicates(action, send.mutate);
  const problem = send.error instanceof Problem ? send.error : undefined;
  const found = problem?.fields.map((each) => ({ ...each, field: noted.length > 0 ? alone(each.field) : each.field }));
  const problems = new Map(found?.map((each) => [each.field, each.code]));
  const shown = (field: string): boolean =>
    (choice.length > 0 && field === 'Office') || isShown(fields, field.split('.')) || /^cases\.\d+\.for$/.test(field);
  const unplaced = found?.filter((each) => !shown(each.field)) ?? [];
  const record = (): void => {
    if (!send.isPending && !duplicates.pending) duplicates.record({ ...toSend(fields, draft), ...fixed });
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
      {choice.length > 0 && (
        <OfficeChoice
          choice={choice}
          offices={about.actions.offices}
          value={office}
          problem={problems.get('Office')}
          onChange={setOffice}
        />
      )}
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          path={field.name}
          value={draft[field.name]}
          onChange={(value) => {
            setDraft((before) => ({ ...before, [field.name]: value }));
            if (duplicates.found) duplicates.forget();
          }}
        />
      ))}
      {action.together && about.one && !nested && (
        <TogetherCases own={about.one.case} noted={noted} problems={problems} onChange={setNoted} />
      )}
      {duplicates.found && (
        <LikelyPersons found={duplicates.found} onUse={onUse} onRegister={duplicates.anyway} busy={send.isPending} />
      )}
      <div className="form-end">
        <Button
          type={nested ? 'button' : 'submit'}
          loading={send.isPending || duplicates.pending}
          onClick={nested ? record : undefined}
        >
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

/** A field of what was sent for several cases, as the form of one case names it. */
const alone = (field: string): string => field.replace(/^content\.|^cases\.0\./, '');

function isShown(fields: readonly Field[], path: readonly string[]): boolean {
  const [head, ...rest] = path;
  const field = fields.find((each) => each.name === head);
  if (!field) return false;
  const inner = /^\d+$/.test(rest[0] ?? '') ? rest.slice(1) : rest;
  return inner.length === 0 || !field.fields || isShown(field.fields, inner);
}
