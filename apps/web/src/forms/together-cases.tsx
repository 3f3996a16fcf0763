import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { casesQuestion } from '../api/questions';
import type { CaseLine } from '../api/shapes';
import { fieldWords } from '../shell/problem-words';
import { useLanguage } from '../words/language';

/** Another case the activity is noted in, and who of it took part. */
export interface NotedCase {
  readonly case: string;
  readonly for: readonly string[];
}

interface TogetherCasesProps {
  /** The case the form is about. */
  readonly own: string;
  readonly noted: readonly NotedCase[];
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (noted: readonly NotedCase[]) => void;
}

const most = 7;

/** The same visit or session in other cases of one's own: one entry for the figures, everybody in it served. */
export function TogetherCases({ own, noted, problems, onChange }: TogetherCasesProps) {
  const speaking = useLanguage();
  const { words, list } = speaking;
  const cases = useInfiniteQuery(casesQuestion({ mine: 'true' }));
  const lines = (cases.data?.pages.flatMap((page) => page.cases) ?? []).filter(
    (line) => line.case !== own && line.phase !== 'closed' && line.beneficiaries.length > 0,
  );
  const nameOf = (line: CaseLine): string => list(line.beneficiaries.map((each) => each.name || words.cases.noName));
  const free = lines.filter((line) => noted.every((each) => each.case !== line.case));
  const add = (id: string): void => {
    const line = lines.find((each) => each.case === id);
    if (line) onChange([...noted, { case: id, for: line.beneficiaries.map(({ person }) => person) }]);
  };
  if (noted.length === 0 && free.length === 0 && !cases.hasNextPage) return null;
  return (
    <fieldset className="field-set field-full">
      <legend>
        {words.form.together} <span className="faint field-optional">({words.optional})</span>
      </legend>
      {noted.map((each, index) => {
        const line = lines.find(({ case: id }) => id === each.case);
        const problem = problems.get(`cases.${String(index + 1)}.for`);
        const choose = (person: string, on: boolean): void => {
          const rest = each.for.filter((other) => other !== person);
          onChange(noted.map((other) => (other === each ? { ...each, for: on ? [...rest, person] : rest } : other)));
        };
        return (
          <div key={each.case} className="inline-choices">
            {line?.beneficiaries.map(({ person, name }) => (
              <Checkbox
                key={person}
                label={name || words.cases.noName}
                checked={each.for.includes(person)}
                onChange={(event) => choose(person, event.currentTarget.checked)}
              />
            ))}
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`${words.form.remove}: ${line ? nameOf(line) : words.case.title}`}
              onClick={() => onChange(noted.filter((other) => other !== each))}
            >
              {words.form.remove}
            </Button>
            {problem && <p className="field-problem">{fieldWords(problem, speaking)}</p>}
          </div>
        );
      })}
      {noted.length < most && free.length > 0 && (
        <NativeSelect
          aria-label={words.form.together}
          description={words.form.togetherHint}
          value=""
          data={[
            { value: '', label: words.choose },
            ...free.map((line) => ({ value: line.case, label: nameOf(line) })),
          ]}
          onChange={(event) => add(event.currentTarget.value)}
        />
      )}
      {cases.hasNextPage && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={cases.isFetchingNextPage}
          onClick={() => void cases.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </fieldset>
  );
}
