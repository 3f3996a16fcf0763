import { useQuery } from '@tanstack/react-query';
import { actionsQuestion, referralQuestion } from '../api/questions';
import type { Content, Session } from '../api/shapes';
import { ActionForm } from '../forms/action-form';
import { findAction, titleOf } from '../forms/action-words';
import { emptyDraft } from '../forms/draft';
import { PersonPicker } from '../people/person-picker';
import { go, goInstead, Link, to } from '../router';
import { Heading } from '../shell/heading';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { today } from '../words/days';
import { useLanguage } from '../words/language';
import { personNames } from './person-names';

interface ReferralActionProps {
  readonly id: string;
  readonly entry: string;
  readonly name: string;
  readonly session: Session;
}

/** The form in which a partner answers a referral or records a service of its provider. */
export function ReferralAction({ id, entry, name, session }: ReferralActionProps) {
  const speaking = useLanguage();
  const { words } = speaking;
  const found = useQuery(referralQuestion(id, entry));
  const actions = useQuery(actionsQuestion);
  const failed = [found, actions].find((each) => each.isError);
  if (failed) return <ProblemNote error={failed.error} retry={() => void failed.refetch()} />;
  if (!found.data || !actions.data) return <Waiting />;
  const one = found.data;
  const action = findAction(actions.data, 'case', name);
  if (!action) return <Heading title={words.form.unknownAction} />;
  const people = personNames(one, words);
  const known: Content = { referral: entry, provider: one.provider };
  const fixed = Object.fromEntries(
    action.fields.flatMap((field) => (known[field.name] === undefined ? [] : [[field.name, known[field.name]]])),
  );
  const fields = action.fields.filter((field) => fixed[field.name] === undefined);
  const back = to(['referrals', id, entry]);
  const only = people.length === 1 ? people[0]?.person : undefined;
  const kind = fields.some((field) => field.name === 'kind') ? { kind: one.kind } : {};
  return (
    <div className="form-page">
      <Heading title={titleOf(action, speaking)} above={<Link href={back}>← {words.referrals.one}</Link>} />
      {!one.available.includes(name) && <p className="problem-line">{words.form.notPossible}</p>}
      <ActionForm
        action={action}
        id={id}
        fields={fields}
        fixed={fixed}
        initial={{ ...emptyDraft(fields, today(), only), ...kind }}
        about={{ PersonPicker, actions: actions.data, names: one.names, me: session, people }}
        onDone={() => goInstead(`${back}?recorded=1`)}
        onCancel={() => go(back)}
      />
    </div>
  );
}
