import { Alert, Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';
import { stopWaiting } from '../api/seen-position';
import { useLanguage } from '../words/language';
import { fieldWords, problemWords } from './problem-words';

interface ProblemNoteProps {
  readonly error: unknown;
  readonly retry?: () => void;
}

/** Says what went wrong and offers the way on. */
export function ProblemNote({ error, retry }: ProblemNoteProps) {
  const speaking = useLanguage();
  const questions = useQueryClient();
  const stale = error instanceof Problem && error.code === 'stale';
  return (
    <Alert role="alert" color="gray" variant="outline" className="problem" title={speaking.words.problem.title}>
      <p>{problemWords(error, speaking)}</p>
      {error instanceof Problem &&
        error.fields.map((each) => <p key={each.field}>{fieldWords(each.code, speaking)}</p>)}
      <Group gap="xs">
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {speaking.words.retry}
          </Button>
        )}
        {stale && (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              stopWaiting();
              void questions.invalidateQueries();
            }}
          >
            {speaking.words.problem.showAnyway}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
