import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { actionsQuestion, planTableQuestion, plansQuestion } from '../api/questions';
import type { Plan } from '../api/shapes';
import { KnownAtControl } from '../plan/known-at-control';
import { goInstead, Link, to, usePlace } from '../router';
import { Heading } from '../shell/heading';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { useLanguage } from '../words/language';
import { countQuestion } from './figure-questions';
import { FigureTable } from './figure-table';
import { dimensions } from './group-words';
import { firstOf, isMonth, lastOf } from './months';

const most = 3;

/** A row of a plan counted for months, by up to three dimensions. */
export function FiguresScreen() {
  const { words } = useLanguage();
  const { query } = usePlace();
  const plans = useQuery(plansQuestion);
  if (plans.isPending) return <Waiting />;
  if (plans.isError) return <ProblemNote error={plans.error} retry={() => void plans.refetch()} />;
  const code = query.get('row') ?? '';
  const plan = plans.data.find((each) => code.startsWith(`${each.code}:`)) ?? plans.data[0];
  if (!plan) return <p className="empty">{words.plan.empty}</p>;
  return <PlanFigures key={plan.code} plan={plan} plans={plans.data} />;
}

function PlanFigures({ plan, plans }: { readonly plan: Plan; readonly plans: readonly Plan[] }) {
  const { words, label } = useLanguage();
  const { query } = usePlace();
  const actions = useQuery(actionsQuestion);
  const rows = useQuery(planTableQuestion(plan.code, plan.from));
  const counted = (rows.data?.rows ?? []).filter(({ source }) => source === 'case-events');
  const row = counted.find(({ indicator }) => indicator === query.get('row')) ?? counted[0];
  const asked = {
    row: query.get('row') ?? row?.indicator,
    municipality: query.get('municipality') ?? plan.municipality,
    from: monthAsked(query.get('from'), `${plan.from}-01`),
    to: monthAsked(query.get('to'), `${plan.from}-12`),
    by: query.get('by') ?? '',
    knownAt: query.get('knownAt') ?? undefined,
  };
  const ask = (change: Partial<typeof asked>): void => goInstead(to(['figures'], { ...asked, ...change }));
  const by = dimensions.filter((each) => asked.by.split(',').includes(each));
  const { municipality, knownAt } = asked;
  const days = { from: firstOf(asked.from), to: lastOf(asked.to) };
  const answer = useQuery({
    ...countQuestion({ code: row?.indicator ?? '', municipality, ...days, by, knownAt }),
    enabled: row !== undefined,
  });
  const placeOf = (code: string): string => {
    const found = actions.data?.codeLists['municipalities']?.find((each) => each.code === code);
    return found ? label(found.labels) : code;
  };
  const municipalities = [...new Set((actions.data?.offices ?? []).map(({ municipality }) => municipality))];
  return (
    <>
      <Heading title={words.figures.title} above={words.nav.figures}>
        <Link href={to(['figures', 'categories'])}>{words.figures.categories}</Link>
      </Heading>
      <div className="controls">
        <NativeSelect
          size="xs"
          label={words.plan.choose}
          value={plan.code}
          onChange={(event) => goInstead(to(['figures'], { row: `${event.currentTarget.value}:` }))}
          data={plans.map((each) => ({
            value: each.code,
            label: `${placeOf(each.municipality)} ${each.from}–${each.to}`,
          }))}
        />
        <NativeSelect
          size="xs"
          className="figure-row"
          label={words.plan.indicator}
          value={row?.indicator ?? ''}
          onChange={(event) => ask({ row: event.currentTarget.value })}
          data={counted.map((each) => ({ value: each.indicator, label: `${each.code} ${label(each.title)}` }))}
        />
        <NativeSelect
          size="xs"
          label={words.figures.municipality}
          value={municipality}
          onChange={(event) => ask({ municipality: event.currentTarget.value })}
          data={[
            ...municipalities.map((value) => ({ value, label: placeOf(value) })),
            { value: 'all', label: words.figures.everywhere },
          ]}
        />
        <MonthInput label={words.figures.from} value={asked.from} onChange={(from) => ask({ from })} />
        <MonthInput label={words.figures.to} value={asked.to} onChange={(month) => ask({ to: month })} />
      </div>
      <fieldset className="controls controls-quiet dimensions">
        <legend>{words.figures.by(most)}</legend>
        {dimensions.map((each) => (
          <Checkbox
            key={each}
            size="xs"
            label={words.figures.dimension[each]}
            checked={by.includes(each)}
            disabled={by.length === most && !by.includes(each)}
            onChange={(event) =>
              ask({ by: (event.currentTarget.checked ? [...by, each] : by.filter((one) => one !== each)).join(',') })
            }
          />
        ))}
      </fieldset>
      <KnownAtControl asked={knownAt} answered={answer.data?.knownAt} onAsk={(next) => ask({ knownAt: next })} />
      {rows.isError && <ProblemNote error={rows.error} retry={() => void rows.refetch()} />}
      {answer.isError && <ProblemNote error={answer.error} retry={() => void answer.refetch()} />}
      {row !== undefined && answer.isPending && <Waiting />}
      {answer.data && <FigureTable counted={answer.data} actions={actions.data} />}
    </>
  );
}

const monthAsked = (asked: string | null, first: string): string => (asked !== null && isMonth(asked) ? asked : first);

interface MonthInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (month: string) => void;
}

/** A month; what is typed halfway is not asked yet. */
function MonthInput({ label, value, onChange }: MonthInputProps) {
  const [typed, setTyped] = useState(value);
  const [asked, setAsked] = useState(value);
  // Another plan, or the way back in the browser, brings another month.
  if (asked !== value) {
    setAsked(value);
    setTyped(value);
  }
  return (
    <TextInput
      size="xs"
      type="month"
      label={label}
      placeholder="2024-01"
      value={typed}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        if (isMonth(next)) onChange(next);
      }}
    />
  );
}
