import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { actionsQuestion, explainQuestion, planTableQuestion } from '../api/questions';
import type { Explanation } from '../api/shapes';
import { spanOf, spanQuery } from '../api/span';
import { goInstead, Link, to, usePlace } from '../router';
import { Heading } from '../shell/heading';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { actionTitle } from '../forms/action-words';
import { useLanguage } from '../words/language';
import { KnownAtControl } from './known-at-control';
import { RowDetail } from './row-detail';
import { spanLabel } from './span-label';

/** The entries behind one figure, with links to their cases. */
export function ExplainScreen({ plan, row }: { readonly plan: string; readonly row: string }) {
  const { words, label, number } = useLanguage();
  const { query } = usePlace();
  const span = spanOf(query, new Date().getFullYear());
  const knownAt = query.get('knownAt') ?? undefined;
  const table = useQuery(planTableQuestion(plan, span, knownAt));
  const behind = useQuery(explainQuestion(plan, row, span, knownAt));
  const line = table.data?.rows.find((each) => each.code === row);
  const { figure: counted, over } = behind.data ?? {};
  const shown = typeof counted === 'number' ? number(counted) : '·';
  const figure = over === undefined ? shown : words.plan.ratio(shown, number(over));
  const quoted = [
    [words.plan.printed, line?.printedActual],
    [words.plan.target, line?.target],
    [words.plan.baseline, line?.baseline],
  ] as const;
  return (
    <>
      <Heading
        title={line ? label(line.title) : words.explain.title}
        above={
          <>
            <Link href={to(['plans', plan], { ...spanQuery(span), knownAt })}>← {words.explain.back}</Link> · {row} ·{' '}
            {spanLabel(span, table.data)}
          </>
        }
      />
      <KnownAtControl
        asked={knownAt}
        answered={behind.data?.knownAt}
        onAsk={(next) => goInstead(to(['plans', plan, 'rows', row], { ...spanQuery(span), knownAt: next }))}
      />
      {behind.isPending && <Waiting />}
      {behind.isError && <ProblemNote error={behind.error} retry={() => void behind.refetch()} />}
      {behind.data && (
        <>
          <div className="card">
            <dl className="figures">
              <div className="figure-main">
                <dt>{words.plan.counted}</dt>
                <dd>{figure}</dd>
              </div>
              {quoted.map(([name, cell]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{cell?.value === undefined ? (cell?.raw ?? '·') : number(cell.value)}</dd>
                </div>
              ))}
            </dl>
            {line && <RowDetail row={line} plan={plan} explainHref={undefined} />}
          </div>
          <Entries behind={behind.data} />
        </>
      )}
    </>
  );
}

const step = 100;

function Entries({ behind }: { readonly behind: Explanation }) {
  const speaking = useLanguage();
  const { words, day } = speaking;
  const actions = useQuery(actionsQuestion);
  const [most, setMost] = useState(step);
  const facts: Readonly<Record<string, string>> = words.facts;
  if (behind.entries.length === 0) return <p className="empty">{words.explain.empty}</p>;
  const cases = new Set(behind.entries.map((each) => each.case)).size;
  return (
    <section className="below">
      <h2>{words.explain.entries(behind.entries.length, cases)}</h2>
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{words.explain.day}</th>
            <th scope="col">{words.explain.who}</th>
            <th scope="col">{words.explain.what}</th>
            <th scope="col">{words.explain.counts}</th>
            <th scope="col">{words.explain.case}</th>
          </tr>
        </thead>
        <tbody>
          {behind.entries.slice(0, most).map((each, index) => (
            <tr key={`${each.entry}-${each.person}-${each.fact}-${index}`}>
              <td className="nums">
                {day(each.from)}
                {each.through !== each.from && ` – ${each.through ? day(each.through) : '…'}`}
              </td>
              <td>{behind.names[each.person] ?? words.cases.noName}</td>
              <td>{actionTitle(actions.data, 'case', each.action, speaking)}</td>
              <td>
                {facts[each.fact] ?? each.fact}
                {each.part && ` · ${words.plan.part[each.part]}`}
              </td>
              <td>
                <Link href={to(['cases', each.case], { entry: each.entry })}>{words.explain.open}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {behind.entries.length > most && (
        <Button variant="default" size="xs" onClick={() => setMost(most + step)}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
