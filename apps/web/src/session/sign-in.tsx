import { Alert, Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { knownMode } from '../api/known-mode';
import { Problem } from '../api/problem';
import { sessionQuestion } from '../api/questions';
import { request } from '../api/request';
import type { Session } from '../api/shapes';
import { DemoBanner } from '../shell/demo-banner';
import { LanguageSwitch } from '../shell/language-switch';
import { problemWords } from '../shell/problem-words';
import { useLanguage } from '../words/language';

interface SignInProps {
  /** A session ended while a screen was open: it stays behind this. */
  readonly again?: boolean;
  readonly onOther?: () => void;
}

/** User name and password; over the screen when a session has ended. */
export function SignIn({ again = false, onOther }: SignInProps) {
  const speaking = useLanguage();
  const { words } = speaking;
  const questions = useQueryClient();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => request<Session>('POST', '/api/session', { body: { username, password } }),
    onSuccess: (session) => {
      const before = questions.getQueryData<Session>(['last-session']);
      if (before?.account !== session.account) {
        questions.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
        onOther?.();
      }
      questions.setQueryData(['last-session'], session);
      questions.setQueryData(sessionQuestion.queryKey, session);
      void questions.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate();
  };
  const wrong = signIn.error instanceof Problem && signIn.error.status === 401;
  return (
    <div
      className={again ? 'sign-in sign-in-over' : 'sign-in'}
      role={again ? 'dialog' : undefined}
      aria-modal={again || undefined}
    >
      <DemoBanner mode={knownMode()} />
      <main className="sign-in-main">
        <div className="sign-in-brand">
          <img src="/favicon.svg" alt="" width="44" height="44" />
          <div>
            <p className="sign-in-product">{words.product}</p>
            <p>{words.tagline}</p>
          </div>
        </div>
        <form onSubmit={submit} className="sign-in-card">
          <h1 tabIndex={-1}>{words.signIn.title}</h1>
          {again && <p>{words.signIn.again}</p>}
          {signIn.isError && (
            <Alert role="alert" color="gray" variant="outline" className="problem">
              {wrong ? words.signIn.wrong : problemWords(signIn.error, speaking)}
            </Alert>
          )}
          <TextInput
            label={words.signIn.username}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            withAsterisk={false}
            autoFocus
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
          <TextInput
            type="password"
            label={words.signIn.password}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" fullWidth loading={signIn.isPending}>
            {words.signIn.submit}
          </Button>
        </form>
        <LanguageSwitch />
      </main>
    </div>
  );
}
