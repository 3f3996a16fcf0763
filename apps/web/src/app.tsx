import { MutationCache, QueryCache, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from './api/problem';
import { sessionQuestion } from './api/questions';
import type { Session } from './api/shapes';
import { Screens } from './screens';
import { SignIn } from './session/sign-in';
import { DemoBanner } from './shell/demo-banner';
import { ProblemNote } from './shell/problem-note';
import { Shell } from './shell/shell';
import { Waiting } from './shell/waiting';

const questions = new QueryClient({
  queryCache: new QueryCache({ onError: askToSignIn }),
  mutationCache: new MutationCache({ onError: askToSignIn }),
  defaultOptions: {
    // Without a network the error is shown with its way on, instead of waiting without an end.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry: (count, error) => count < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
    },
  },
});

/** An ended session puts the sign-in over the screen; what was typed stays behind it. */
function askToSignIn(error: Error): void {
  if (error instanceof Problem && error.status === 401) questions.setQueryData(sessionQuestion.queryKey, null);
}

export const App = () => (
  <QueryClientProvider client={questions}>
    <Gate />
  </QueryClientProvider>
);

/** Sign-in first; when a session ends, sign-in over the screen that is kept. */
function Gate() {
  const session = useQuery(sessionQuestion);
  const [last, setLast] = useState<Session | null>(null);
  if (session.data && session.data.account !== last?.account) setLast(session.data);
  if (session.isPending) return <Waiting />;
  if (session.isError) return <ProblemNote error={session.error} retry={() => void session.refetch()} />;
  const signedOut = session.data === null;
  if (signedOut && last === null) return <SignIn />;
  if (last === null) return <Waiting />;
  return (
    <>
      {signedOut && <SignIn again onOther={() => setLast(null)} />}
      <div inert={signedOut} key={last.account}>
        <DemoBanner mode={last.mode} />
        <Shell session={last} onSignedOut={() => setLast(null)}>
          <Screens session={last} />
        </Shell>
      </div>
    </>
  );
}
