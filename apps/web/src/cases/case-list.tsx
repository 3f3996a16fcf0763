import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { actionsQuestion, casesQuestion } from '../api/questions';
import type { Actions, Code } from '../api/shapes';
import { findAction, titleOf } from '../forms/action-words';
import { go, to, usePlace } from '../router';
import { Heading } from '../shell/heading';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { useLanguage } from '../words/language';
import { CaseTable } from './case-table';

/** The cases open to whoever is signed in, page by page. */
export function CaseList() {
  const speaking = useLanguage();
  const { words, label, locale } = speaking;
  const { query } = usePlace();
  const filter = {
    phase: query.get('phase') ?? undefined,
    category: query.get('category') ?? undefined,
    mine: query.get('mine') ?? undefined,
    incoming: query.get('incoming') ?? undefined,
  };
  const actions = useQuery(actionsQuestion);
  const cases = useInfiniteQuery(casesQuestion(filter));
  const ask = (change: Partial<typeof filter>): void => go(to(['cases'], { ...filter, ...change }));
  const options = (list: string, any: string, sorted: boolean) => {
    const codes = (actions.data?.codeLists[list] ?? []).map((each: Code) => ({
      value: each.code,
      label: label(each.labels),
    }));
    if (sorted) codes.sort((a, b) => a.label.localeCompare(b.label, locale));
    return [{ value: '', label: any }, ...codes];
  };
  const lines = cases.data?.pages.flatMap((page) => page.cases) ?? [];
  const filtered = Object.values(filter).some((each) => each !== undefined);
  return (
    <>
      <Heading title={words.cases.title}>
        <OpeningAction actions={actions.data} />
      </Heading>
      <div className="controls">
        <NativeSelect
          size="xs"
          label={words.cases.phase}
          value={filter.phase ?? ''}
          onChange={(event) => ask({ phase: event.currentTarget.value })}
          data={options('casePhases', words.cases.anyPhase, false)}
        />
        <NativeSelect
          size="xs"
          label={words.cases.category}
          className="wide-select"
          value={filter.category ?? ''}
          onChange={(event) => ask({ category: event.currentTarget.value })}
          data={options('categories', words.cases.anyCategory, true)}
        />
        <Checkbox
          size="sm"
          className="control-check"
          label={words.cases.mine}
          checked={filter.mine === 'true'}
          onChange={(event) => ask({ mine: event.currentTarget.checked ? 'true' : undefined })}
        />
        {findAction(actions.data, 'case', 'accept-transfer') && (
          <Checkbox
            size="sm"
            className="control-check"
            label={words.referrals.incoming}
            checked={filter.incoming === 'true'}
            onChange={(event) => ask({ incoming: event.currentTarget.checked ? 'true' : undefined })}
          />
        )}
        {filtered && (
          <Button size="xs" variant="subtle" className="control-check" onClick={() => go(to(['cases']))}>
            {words.cases.clear}
          </Button>
        )}
      </div>
      {cases.isPending && <Waiting />}
      {cases.isError && <ProblemNote error={cases.error} retry={() => void cases.refetch()} />}
      {cases.data && lines.length === 0 && (
        <div className="empty">
          <p>{words.cases.empty}</p>
          <p className="faint">{words.cases.emptyHint}</p>
        </div>
      )}
      {lines.length > 0 && (
        <CaseTable lines={lines} codeLists={actions.data?.codeLists ?? {}} offices={actions.data?.offices ?? []} />
      )}
      {cases.hasNextPage && (
        <Button
          variant="default"
          size="sm"
          loading={cases.isFetchingNextPage}
          onClick={() => void cases.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </>
  );
}

/** The action that opens a case, for those who have it. */
function OpeningAction({ actions }: { readonly actions: Actions | undefined }) {
  const speaking = useLanguage();
  const opening = actions?.actions.find((each) => each.subject === 'case' && each.opens);
  if (!opening || !findAction(actions, 'case', opening.name)) return null;
  return (
    <Button component="a" href={to(['do', 'case', opening.name])} size="sm">
      {titleOf(opening, speaking)}
    </Button>
  );
}
