import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { actionsQuestion, sessionQuestion } from '../api/questions';
import { request } from '../api/request';
import type { Session } from '../api/shapes';
import { Link, to, usePlace } from '../router';
import { isPartner } from '../session/is-partner';
import { useLanguage } from '../words/language';
import { LanguageSwitch } from './language-switch';
import { roleWords } from './role-words';

/** Roles that ask for no figures; the server refuses them too. */
const uncounting = ['partner', 'admin', 'custody-body'];

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
  // A partner acts in cases without seeing them: its actions alone open no list of cases.
  const works =
    actions.data?.actions.some(
      (each) =>
        each.subject === 'case' && session.roles.some(({ role }) => role !== 'partner' && each.by.includes(role)),
    ) ?? false;
  const first = isPartner(session) ? 'referrals' : 'plans';
  const areas = [
    { area: 'plans', name: words.nav.plan, shown: true },
    { area: 'figures', name: words.nav.figures, shown: session.roles.some(({ role }) => !uncounting.includes(role)) },
    { area: 'referrals', name: words.nav.referrals, shown: session.roles.some(({ role }) => role === 'partner') },
    { area: 'cases', name: words.nav.cases, shown: works },
    { area: 'people', name: words.nav.people, shown: may('person') },
    // Who may keep households places people too, and sees with whom.
    { area: 'providers', name: words.nav.providers, shown: may('household') },
    { area: 'tables', name: words.nav.tables, shown: session.roles.some(({ role }) => role === 'admin') },
  ];
  const here =
    place.path[0] === 'do' && place.query.has('referral')
      ? 'referrals'
      : place.path[0] === 'do'
        ? { case: 'cases', person: 'people', household: 'people', provider: 'providers', plan: 'plans' }[
            place.path[1] ?? ''
          ]
        : place.path[0] === 'households'
          ? 'people'
          : (place.path[0] ?? first);
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
        <a className="brand" href={to([first])}>
          <img src="/favicon.svg" alt="" width="26" height="26" />
          <span>{words.product}</span>
        </a>
        <nav aria-label={words.nav.label}>
          {areas
            .filter((each) => each.shown)
            .sort((one, other) => Number(other.area === first) - Number(one.area === first))
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
