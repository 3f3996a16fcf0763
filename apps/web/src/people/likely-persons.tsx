import { Alert, Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../words/language';
import type { Duplicates } from './find-duplicates';

interface LikelyPersonsProps {
  readonly found: Duplicates;
  readonly onUse: ((person: string, name: string) => void) | undefined;
  readonly onRegister: () => void;
  readonly busy: boolean;
}

/** Those who may be the one in the form: one of them is used, or the person is registered all the same. */
export function LikelyPersons({ found, onUse, onRegister, busy }: LikelyPersonsProps) {
  const { words, label, birth } = useLanguage();
  const { likely } = words.people;
  const title = found.people.length > 0 ? likely.title : likely.titleElsewhere;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [found]);
  return (
    <Alert ref={box} tabIndex={-1} role="alert" color="gray" variant="outline" className="problem" title={title}>
      {found.people.length > 0 && (
        <ul className="people-found">
          {found.people.map((each) => (
            <li key={each.person}>
              <span>
                <strong>{each.name}</strong>
                <span className="faint">
                  {each.birth !== 'unknown' && ` · ${words.case.born} ${birth(each.birth)}`}
                  {` · ${likely.why[each.why]}`}
                </span>
              </span>
              {onUse && (
                <Button size="xs" variant="default" onClick={() => onUse(each.person, each.name)}>
                  {likely.useThis}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {found.elsewhere.map((each) => (
        <p key={each.office}>{likely.elsewhere(label(each.labels))}</p>
      ))}
      <Button size="xs" variant="default" loading={busy} onClick={onRegister}>
        {likely.anyway}
      </Button>
    </Alert>
  );
}
