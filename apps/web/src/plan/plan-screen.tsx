import { Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { actionsQuestion, planTableQuestion, plansQuestion } from '../api/questions';
import type { Plan } from '../api/shapes';
import { spanOf, spanQuery } from '../api/span';
import { titleOf } from '../forms/action-words';
import { go, goInstead, Link, to, usePlace } from '../router';
import { Heading } from '../shell/heading';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { useLanguage } from '../words/language';
import { KnownAtControl } from './known-at-control';
import { PlanActivities } from './plan-activities';
import { PlanTable } from './plan-table';

/** The plans; opens the one of the address, else the first. */
export function PlanScreen({ code }: { readonly code: string | undefined }) {
  const { words } = useLanguage();
  const plans = useQuery(plansQuestion);
  if (plans.isPending) return <Waiting />;
  if (plans.isError) return <ProblemNote error={plans.error} retry={() => void plans.refetch()} />;
  const plan = plans.data.find((each) => each.code === code) ?? plans.data[0];
  if (!plan) return <p className="empty">{words.plan.empty}</p>;
  return <OnePlan key={plan.code} plan={plan} plans={plans.data} />;
}

type Shown = 'all' | 'counted' | 'reported';

function OnePlan({ plan, plans }: { readonly plan: Plan; readonly plans: readonly Plan[] }) {
  const speaking = useLanguage();
  const { words, label, day } = speaking;
  const { query } = usePlace();
  const [shown, setShown] = useState<Shown>('all');
  const [notes, setNotes] = useState(false);
  const span = spanOf(query, plan.from);
  const knownAt = query.get('knownAt') ?? undefined;
  const table = useQuery({ ...planTableQuestion(plan.code, span, knownAt), placeholderData: keepPreviousData });
  const actions = useQuery(actionsQuestion);
  const years = Array.from({ length: plan.to - plan.from + 1 }, (_, index) => plan.from + index);
  const rows = (table.data?.rows ?? []).filter(
    (row) => shown === 'all' || (row.source === 'case-events') === (shown === 'counted'),
  );
  const counted = table.data?.rows.filter((row) => row.source === 'case-events').length ?? 0;
  const placeOf = ({ municipality }: Plan): string => {
    const found = actions.data?.codeLists['municipalities']?.find((each) => each.code === municipality);
    return found ? label(found.labels) : municipality;
  };
  const place = placeOf(plan);
  const planLabel = (each: Plan): string => `${placeOf(each)} ${each.from}–${each.to}`;
  const mine = actions.data?.actions ?? [];
  const planActions = mine.filter((each) => each.subject === 'plan' && !each.opens);
  const rowActions = planActions.filter((each) => each.fields.some((field) => field.name === 'row'));
  const recorded = table.data?.recorded;
  return (
    <>
      <Heading title={label(plan.title)} above={[words.nav.plan, place, `${plan.from}–${plan.to}`].join(' · ')}>
        {plans.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={words.plan.choose}
            value={plan.code}
            onChange={(event) => go(to(['plans', event.currentTarget.value]))}
            data={plans.map((each) => ({ value: each.code, label: planLabel(each) }))}
          />
        )}
      </Heading>
      <div className="controls">
        <div className="control">
          <span className="known-at-label" id="year-label">
            {words.plan.year}
          </span>
          <SegmentedControl
            size="xs"
            aria-labelledby="year-label"
            value={String(span)}
            onChange={(value) =>
              go(to(['plans', plan.code], { ...spanQuery(value === 'whole' ? value : Number(value)), knownAt }))
            }
            data={[
              ...years.map((year) => ({ value: String(year), label: String(year) })),
              { value: 'whole', label: words.plan.whole(`${plan.from}–${plan.to}`) },
            ]}
          />
        </div>
        <KnownAtControl
          asked={knownAt}
          answered={table.data?.knownAt}
          onAsk={(next) => goInstead(to(['plans', plan.code], { ...spanQuery(span), knownAt: next }))}
        />
      </div>
      <div className="controls controls-quiet">
        <SegmentedControl
          size="xs"
          aria-label={words.plan.rows}
          value={shown}
          onChange={(value) => setShown(value)}
          data={[
            { value: 'all', label: words.plan.show.all },
            { value: 'counted', label: words.plan.show.counted },
            { value: 'reported', label: words.plan.show.reported },
          ]}
        />
        <Checkbox
          size="xs"
          label={words.plan.showNotes}
          checked={notes}
          onChange={(event) => setNotes(event.currentTarget.checked)}
        />
        {table.data && (
          <p className="summary">
            {words.plan.summary(table.data.rows.length, counted)}.{' '}
            {recorded && `${words.plan.recorded(day(recorded.from), day(recorded.to))}. `}
            {words.plan.quoted}
          </p>
        )}
      </div>
      {table.isError && <ProblemNote error={table.error} retry={() => void table.refetch()} />}
      {table.isPending && <Waiting />}
      {table.data && (
        <div className={table.isPlaceholderData ? 'fading' : undefined} aria-busy={table.isFetching}>
          {rows.length === 0 ? (
            <p className="empty">{words.plan.noRows}</p>
          ) : (
            <PlanTable
              table={table.data}
              rows={rows}
              plan={plan}
              knownAt={knownAt}
              notes={notes}
              rowActions={rowActions}
            />
          )}
        </div>
      )}
      <PlanActivities plan={plan.code} />
      {planActions.length > rowActions.length && (
        <section className="below" aria-label={words.plan.actions}>
          <h2>{words.plan.actions}</h2>
          <ul className="action-list">
            {planActions
              .filter((each) => !rowActions.includes(each))
              .map((each) => (
                <li key={each.name}>
                  <Link href={to(['do', 'plan', each.name], { id: plan.code })}>{titleOf(each, speaking)}</Link>
                </li>
              ))}
          </ul>
        </section>
      )}
    </>
  );
}
