import { Alert, Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Problem, type FieldProblem } from '../api/problem';
import { problemWords } from '../shell/problem-words';
import { useLanguage } from '../words/language';

interface FormTroubleProps {
  readonly error: Error;
  /** Problems of fields the form does not show. */
  readonly unplaced: readonly FieldProblem[];
  readonly onLookAgain: () => void;
  readonly onStartAnew: () => void;
}

/** Why a form was not recorded, in a sentence, with the way on; the keyboard is led here. */
export function FormTrouble({ error, unplaced, onLookAgain, onStartAnew }: FormTroubleProps) {
  const speaking = useLanguage();
  const { words } = speaking;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [error]);
  const code = error instanceof Problem ? error.code : '';
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="gray"
      variant="outline"
      className="problem"
      title={words.problem.title}
    >
      <p>{problemWords(error, speaking)}</p>
      {unplaced.map((each) => (
        <p key={each.field}>
          <code>{each.field}</code>: {each.code}
        </p>
      ))}
      {code === 'changed-since' && (
        <Button size="xs" variant="default" onClick={onLookAgain}>
          {words.problem.lookAgain}
        </Button>
      )}
      {code === 'key-reused' && (
        <Button size="xs" variant="default" onClick={onStartAnew}>
          {words.problem.startAnew}
        </Button>
      )}
    </Alert>
  );
}
