import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { request } from '../api/request';
import type { FoundPerson } from '../api/shapes';
import { ProblemNote } from '../shell/problem-note';
import { useLanguage } from '../words/language';
import { rememberNames } from './known-names';

interface PersonSearchProps {
  /** What can be done with somebody found. */
  readonly tools: (found: FoundPerson) => ReactNode;
  /** Shown below the answer, so that a search comes before a registration. */
  readonly after?: ReactNode;
  readonly placeName?: (code: string) => string;
}

const isKnown = (value: string): boolean => value !== '' && value !== 'unknown';

/** Finds persons by any spelling of the name, by number or birth. What was searched never stands in an address. */
export function PersonSearch({ tools, after, placeName = (code) => code }: PersonSearchProps) {
  const { words, birth: birthWords } = useLanguage();
  const [name, setName] = useState('');
  const [personalNumber, setNumber] = useState('');
  const [birth, setBirth] = useState('');
  const search = useMutation({
    mutationFn: async () => {
      const asked = Object.entries({ name, personalNumber, birth }).map(([key, value]) => [key, value.trim()] as const);
      const body = { ...Object.fromEntries(asked.filter(([, value]) => value !== '')), limit: 20 };
      const { people } = await request<{ people: FoundPerson[] }>('POST', '/api/people/search', { body });
      rememberNames(people);
      return people;
    },
  });
  const empty = `${name}${personalNumber}`.trim() === '';
  const start = (): void => {
    if (!empty && !search.isPending) search.mutate();
  };
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    // The search may stand inside another form, which must not be sent by it.
    event.preventDefault();
    start();
  };
  const found = search.data;
  return (
    <div className="person-search" role="search">
      <div className="search-fields" onKeyDown={onEnter}>
        <TextInput
          label={words.people.name}
          description={words.people.searchHint}
          autoComplete="off"
          className="search-name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={words.people.number}
          inputMode="numeric"
          autoComplete="off"
          value={personalNumber}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <TextInput
          label={words.people.birth}
          autoComplete="off"
          value={birth}
          onChange={(event) => setBirth(event.currentTarget.value)}
        />
        <Button
          onClick={start}
          loading={search.isPending}
          aria-disabled={empty}
          title={empty ? words.people.fill : undefined}
        >
          {words.people.search}
        </Button>
      </div>
      {search.isError && <ProblemNote error={search.error} retry={start} />}
      <div aria-live="polite">
        {found && (
          <>
            <p className="faint">
              {found.length === 0 ? `${words.people.none} ${words.people.noneHint}` : words.people.found(found.length)}
            </p>
            <ul className="people-found">
              {found.map((each) => (
                <li key={each.person}>
                  <span>
                    <strong>{each.name}</strong>
                    <span className="faint">
                      {isKnown(each.birth) && ` · ${words.case.born} ${birthWords(each.birth)}`}
                      {isKnown(each.residence) && ` · ${placeName(each.residence)}`}
                    </span>
                  </span>
                  <span className="people-tools">{tools(each)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {found && after}
    </div>
  );
}
