import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { actionsQuestion } from '../api/questions';
import type { CategoryReport, Session } from '../api/shapes';
import { KnownAtControl } from '../plan/known-at-control';
import { goInstead, Link, to, usePlace } from '../router';
import { Heading } from '../shell/heading';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { today } from '../words/days';
import { useLanguage } from '../words/language';
import { categoryReportQuestion, reportColumns } from './figure-questions';

/** An office's year by category: cases and persons in columns of their own. */
export function CategoryYearScreen({ session }: { readonly session: Session }) {
  const { words, label, day } = useLanguage();
  const { query } = usePlace();
  const actions = useQuery(actionsQuestion);
  const all = actions.data?.offices ?? [];
  const places = all.filter(({ code }) => session.roles.some(({ office }) => office === code));
  const centres = all.filter(
    ({ kind, municipality }) => kind === 'qps' && places.some((each) => each.municipality === municipality),
  );
  const thisYear = Number(today().slice(0, 4));
  const office = query.get('office') ?? centres[0]?.code ?? '';
  // A year is told when it is over.
  const year = Number(query.get('year')) || thisYear - 1;
  const knownAt = query.get('knownAt') ?? undefined;
  const report = useQuery({ ...categoryReportQuestion(office, year, knownAt), enabled: office !== '' });
  const ask = (change: object): void => goInstead(to(['figures', 'categories'], { office, year, knownAt, ...change }));
  if (actions.isPending) return <Waiting />;
  return (
    <>
      <Heading title={words.figures.categories} above={words.nav.figures}>
        <Link href={to(['figures'])}>{words.figures.title}</Link>
      </Heading>
      {office === '' && <p className="empty">{words.problem.notFound}</p>}
      <div className="controls">
        <NativeSelect
          size="xs"
          label={words.figures.dimension.office}
          value={office}
          onChange={(event) => ask({ office: event.currentTarget.value })}
          data={centres.map((each) => ({ value: each.code, label: label(each.labels) }))}
        />
        <NativeSelect
          size="xs"
          label={words.plan.year}
          value={String(year)}
          onChange={(event) => ask({ year: event.currentTarget.value })}
          data={Array.from({ length: 15 }, (_, no) => String(thisYear - no))}
        />
        <KnownAtControl asked={knownAt} answered={report.data?.knownAt} onAsk={(next) => ask({ knownAt: next })} />
      </div>
      {office !== '' && report.isPending && <Waiting />}
      {report.isError && <ProblemNote error={report.error} retry={() => void report.refetch()} />}
      {report.data && (
        <section className="below">
          <p className="summary">
            {report.data.recorded &&
              `${words.plan.recorded(day(report.data.recorded.from), day(report.data.recorded.to))}. `}
            {report.data.publication === 'suppressed' && `${words.figures.suppressed} `}
            {words.figures.onceEach}
          </p>
          {report.data.state === 'counted' ? (
            <ReportTable report={report.data} />
          ) : (
            <div className="empty">
              <p>{words.figures.nothingIn(year)}</p>
              <p>
                <Link href={to(['figures', 'categories'], { office, year: year - 1, knownAt })}>← {year - 1}</Link>
              </p>
            </div>
          )}
        </section>
      )}
    </>
  );
}

function ReportTable({ report }: { readonly report: CategoryReport }) {
  const { words, label, number, locale } = useLanguage();
  const shown = (figure: number | null) =>
    figure === null ? <span className="faint">{words.figures.few}</span> : number(figure);
  const rows = report.rows
    .map((row) => ({
      row,
      name: row.labels ? label(row.labels) : row.category === '' ? words.figures.noCategory : row.category,
    }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
  return (
    <table className="lines">
      <thead>
        <tr>
          <th scope="col">{words.figures.dimension.category}</th>
          {reportColumns.map((column) => (
            <th scope="col" className="number" key={column}>
              {words.figures.column[column]} <span className="col-year">{words.figures.unit[column]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, name }) => (
          <tr key={row.category}>
            <td>
              {name}
              {!row.offered && row.category !== '' && <span className="faint"> · {words.figures.notOffered}</span>}
            </td>
            {reportColumns.map((column) => (
              <td className="number" key={column}>
                {shown(row[column])}
              </td>
            ))}
          </tr>
        ))}
        {report.total && (
          <tr className="total">
            <th scope="row">{words.figures.totalOnce}</th>
            {reportColumns.map((column) => (
              <td className="number" key={column}>
                {shown(report.total?.[column] ?? null)}
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}
