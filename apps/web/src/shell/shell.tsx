import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { actionsQuestion, sessionQuestion } from '../api/questions';
import { request } from '../api/request';
import type { Session } from '../api/shapes';
import { Link, to, usePlace } from '../router';
import { useLanguage } from '../words/language';
import { LanguageSwitch } from './language-switch';
import { roleWords } from './role-words';

interface ShellProps {
  readonly session: Session;
  readonly onSignedOut: () => void;
  readonly children: ReactNode;
}

/** The frame of every screen: where one is, who one is, in which language. */
export function Shell({ session, onSignedOut, children }: ShellProps) {
  const speaking = useLanguage();
  const { words } = speaking;
  const actions = useQuery(actionsQuestion);
  const place = usePlace();
  const questions = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => request('DELETE', '/api/session'),
    onSettled: () => {
      questions.clear();
      questions.setQueryData(sessionQuestion.queryKey, null);
      onSignedOut();
    },
  });
  const may = (subject: string): boolean => actions.data?.actions.some((each) => each.subject === subject) ?? false;
  const areas = [
    { area: 'plans', name: words.nav.plan, shown: true },
    { area: 'cases', name: words.nav.cases, shown: may('case') },
    { area: 'people', name: words.nav.people, shown: may('person') },
  ];
  const here =
    place.path[0] === 'do'
      ? { case: 'cases', person: 'people', plan: 'plans' }[place.path[1] ?? '']
      : (place.path[0] ?? 'plans');
  return (
    <>
      <a
        className="skip"
        href="#main"
        onClick={(event) => (event.preventDefault(), document.getElementById('main')?.focus())}
      >
        {words.skip}
      </a>
      <header className="bar">
        <a className="brand" href={to(['plans'])}>
          <img src="/favicon.svg" alt="" width="26" height="26" />
          <span>{words.product}</span>
        </a>
        <nav aria-label={words.nav.label}>
          {areas
            .filter((each) => each.shown)
            .map((each) => (
              <Link
                key={each.area}
                href={to([each.area])}
                className="bar-link"
                underline="never"
                aria-current={here === each.area ? 'page' : undefined}
              >
                {each.name}
              </Link>
            ))}
        </nav>
        <div className="bar-end">
          <span className="who" title={words.signIn.as}>
            <strong>{session.name}</strong>
            <span>{roleWords(session, speaking)}</span>
          </span>
          <LanguageSwitch />
          <Button size="xs" variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
            {words.signIn.out}
          </Button>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
