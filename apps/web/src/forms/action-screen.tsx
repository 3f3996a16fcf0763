import { useQuery } from '@tanstack/react-query';
import { actionsQuestion, caseQuestion, timelineQuestion } from '../api/questions';
import type { Action, Actions, Case, Content, Recorded, Session, Timeline } from '../api/shapes';
import { knownNames, rememberName } from '../people/known-names';
import { PersonPicker } from '../people/person-picker';
import { go, goInstead, Link, to, usePlace } from '../router';
import { Heading } from '../shell/heading';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { today } from '../words/days';
import { useLanguage } from '../words/language';
import { ActionForm } from './action-form';
import { findAction, titleOf } from './action-words';
import { emptyDraft } from './draft';
import { RepairForm } from './repair-form';

interface ActionScreenProps {
  readonly subject: string;
  readonly name: string;
  readonly session: Session;
}

/** The form of one action: on a case, a person, a plan, or opening a new one. */
export function ActionScreen({ subject, name, session }: ActionScreenProps) {
  const { words } = useLanguage();
  const { query } = usePlace();
  const id = query.get('id') ?? undefined;
  const actions = useQuery(actionsQuestion);
  const aboutCase = subject === 'case' && id !== undefined;
  const one = useQuery({ ...caseQuestion(id ?? ''), enabled: aboutCase });
  // Who is only asked to take the case over sees its head.
  const told = aboutCase && one.data?.timelineOpen !== false;
  const timeline = useQuery({ ...timelineQuestion(id ?? ''), enabled: told });
  const failed = [actions, ...(aboutCase ? [one] : []), ...(told ? [timeline] : [])].find((each) => each.isError);
  if (failed) return <ProblemNote error={failed.error} retry={() => void failed.refetch()} />;
  if (!actions.data || (aboutCase && (!one.data || (told && !timeline.data)))) return <Waiting />;
  const action = findAction(actions.data, subject, name);
  if (!action || (!action.opens && id === undefined)) return <Heading title={words.form.unknownAction} />;
  return (
    <OneAction
      action={action}
      id={id}
      actions={actions.data}
      one={one.data}
      timeline={timeline.data}
      session={session}
    />
  );
}

interface OneActionProps {
  readonly action: Action;
  readonly id: string | undefined;
  readonly actions: Actions;
  readonly one: Case | undefined;
  readonly timeline: Timeline | undefined;
  readonly session: Session;
}

function OneAction({ action, id, actions, one, timeline, session }: OneActionProps) {
  const speaking = useLanguage();
  const { words } = speaking;
  const { query } = usePlace();
  const entry = timeline?.entries.find((each) => each.entry === query.get('entry'));
  const person = query.get('person');
  const back = one ? to(['cases', one.case]) : backOf(action, id);
  const afterwards = (recorded: Recorded): string => {
    if (action.subject === 'person') return to(['people'], { person: recorded.person, recorded: 1 });
    const page = backOf(action, id ?? recorded.provider ?? recorded.household);
    return `${page}${page.includes('?') ? '&' : '?'}recorded=1`;
  };
  // What stands in a row of the page before: its entry, or the person; never a name.
  const fixed = one ? {} : rowChosen(action, query);
  const done = (recorded: Recorded, content: Content): void => {
    const { firstName, lastName } = content;
    if (recorded.person && typeof firstName === 'string' && typeof lastName === 'string')
      rememberName(recorded.person, `${firstName} ${lastName}`);
    goInstead(
      recorded.case ? to(['cases', recorded.case], { entry: recorded.entry, recorded: 1 }) : afterwards(recorded),
    );
  };
  const about = {
    PersonPicker,
    actions,
    names: { ...knownNames(), ...one?.names, ...timeline?.names },
    me: session,
    one,
    entries: timeline?.entries,
  };
  const only = one
    ? one.beneficiaries.length === 1
      ? one.beneficiaries[0]?.person
      : undefined
    : (person ?? undefined);
  const people = one && speaking.list(one.beneficiaries.map((each) => each.name || words.cases.noName));
  return (
    <div className="form-page">
      <Heading title={titleOf(action, speaking)} above={people && <Link href={back}>← {people}</Link>} />
      {one && !one.available.includes(action.name) && <p className="problem-line">{words.form.notPossible}</p>}
      {typeof fixed['person'] === 'string' && (
        <p className="about-entry">
          <strong>{about.names[fixed['person']] ?? words.unknown}</strong>
        </p>
      )}
      {action.repairs && entry ? (
        <RepairForm
          action={action}
          id={id}
          entry={entry}
          about={about}
          revision={one?.revision}
          onDone={done}
          onCancel={() => go(back)}
        />
      ) : (
        <ActionForm
          action={action}
          id={id}
          fields={action.fields.filter((field) => fixed[field.name] === undefined)}
          fixed={fixed}
          initial={{ ...emptyDraft(action.fields, today(), only), ...rowAsked(action, query) }}
          about={about}
          onDone={done}
          onCancel={() => go(back)}
          onUse={(found, name) => {
            rememberName(found, name);
            goInstead(to(['people'], { person: found }));
          }}
        />
      )}
    </div>
  );
}

/** The entry or person of a provider's or household's page that the action is about. */
function rowChosen(action: Action, query: URLSearchParams): Content {
  if (action.opens || (action.subject !== 'provider' && action.subject !== 'household')) return {};
  const names = ['entry', 'person'].filter((name) => action.fields.some((field) => field.name === name));
  return Object.fromEntries(names.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])));
}

/** A row of a plan and its year come with the address; nothing about a person ever does. */
function rowAsked(action: Action, query: URLSearchParams): Content {
  if (action.subject !== 'plan') return {};
  const names = ['row', 'year'].filter((name) => action.fields.some((field) => field.name === name));
  return Object.fromEntries(names.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])));
}

function backOf(action: Action, id: string | undefined): string {
  switch (action.subject) {
    case 'plan':
      return to(['plans', ...(id ? [id] : [])]);
    case 'case':
      return to(['cases']);
    case 'person':
      return to(['people']);
    case 'household':
      return id ? to(['households', id]) : to(['people']);
    case 'provider':
      return to(['providers', ...(id ? [id] : [])]);
    case 'account':
      return to([]);
  }
}
