import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { householdsOfQuestion } from '../api/questions';
import type { Content } from '../api/shapes';
import { useLanguage } from '../words/language';
import { useSetting } from './form-setting';

interface HouseholdChoiceProps {
  readonly person: string;
  readonly onChoose: (household: Content) => void;
}

/** The registered households of a beneficiary: one of them fills the case's with those who live there now. */
export function HouseholdChoice({ person, onChoose }: HouseholdChoiceProps) {
  const { words, list } = useLanguage();
  const { learn } = useSetting();
  const found = useQuery(householdsOfQuestion(person));
  const choices = (found.data ?? [])
    .map(({ household, members }) => ({ household, members: members.filter((each) => !each.to) }))
    .filter(({ members }) => members.length > 0);
  if (choices.length === 0) return null;
  return (
    <div>
      <p className="faint">{words.household.choose}:</p>
      {choices.map(({ household, members }) => (
        <Button
          key={household}
          size="xs"
          variant="default"
          onClick={() => {
            for (const each of members) learn(each.person, each.name);
            onChoose({ id: household, members: members.map((each) => each.person) });
          }}
        >
          {list(members.map((each) => each.name || words.cases.noName))}
        </Button>
      ))}
    </div>
  );
}
