import { useQuery } from '@tanstack/react-query';
import { projectionsQuestion } from '../api/questions';
import type { Projections } from '../api/shapes';
import { Heading } from '../shell/heading';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { useLanguage } from '../words/language';
import { ParkedTable } from './parked-table';

/** How far the tables are, what stopped them, and what an administrator has parked. */
export function TablesScreen() {
  const { words } = useLanguage();
  const asked = useQuery(projectionsQuestion);
  if (asked.isPending) return <Waiting />;
  if (asked.isError) return <ProblemNote error={asked.error} retry={() => void asked.refetch()} />;
  const { head, projections, parked } = asked.data;
  return (
    <>
      <Heading title={words.tables.title}>{words.tables.head(head)}</Heading>
      <div className="table-frame">
        <table className="lines">
          <caption className="unseen">{words.tables.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.tables.name}</th>
              <th scope="col">{words.tables.position}</th>
              <th scope="col">{words.tables.appliedAt}</th>
              <th scope="col">{words.tables.state}</th>
            </tr>
          </thead>
          <tbody>
            {projections.map((each) => (
              <ProjectionLine key={each.projection} projection={each} head={head} />
            ))}
          </tbody>
        </table>
      </div>
      <h2>{words.tables.parked}</h2>
      {parked.length === 0 ? <p className="empty">{words.tables.noneParked}</p> : <ParkedTable parked={parked} />}
    </>
  );
}

interface ProjectionLineProps {
  readonly projection: Projections['projections'][number];
  readonly head: string;
}

function ProjectionLine({ projection: { projection, position, appliedAt, failure }, head }: ProjectionLineProps) {
  const { words, instant } = useLanguage();
  const state = BigInt(position) < BigInt(head) ? words.tables.behind : words.tables.upToDate;
  return (
    <tr>
      <th scope="row">{words.tables.names[projection]}</th>
      <td>{position}</td>
      <td>{instant(appliedAt)}</td>
      <td>
        {failure ? words.tables.stopped(failure.position, failure.code) : state}
        {failure && <span className="faint"> {failure.reason}</span>}
      </td>
    </tr>
  );
}
