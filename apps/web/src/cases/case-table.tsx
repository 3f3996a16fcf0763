import type { Actions, CaseLine } from '../api/shapes';
import { codeWords } from '../forms/value-words';
import { Link, to } from '../router';
import { useLanguage } from '../words/language';

interface CaseTableProps {
  readonly lines: readonly CaseLine[];
  readonly codeLists: Actions['codeLists'];
  readonly offices: Actions['offices'];
}

/** One case a row; its beneficiaries' names lead to it. */
export function CaseTable({ lines, codeLists, offices }: CaseTableProps) {
  const speaking = useLanguage();
  const { words, day } = speaking;
  const telling = { names: {}, codeLists, speaking };
  const officeName = (code: string): string => {
    const office = offices.find((each) => each.code === code);
    return office ? speaking.label(office.labels) : code;
  };
  return (
    <div className="table-frame">
      <table className="lines cases">
        <caption className="unseen">{words.cases.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.cases.who}</th>
            <th scope="col">{words.cases.phase}</th>
            <th scope="col">{words.cases.categories}</th>
            <th scope="col">{words.cases.urgency}</th>
            <th scope="col" className="number">
              {words.cases.referred}
            </th>
            <th scope="col" className="number">
              {words.cases.last}
            </th>
            <th scope="col">{words.cases.manager}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.case}>
              <th scope="row">
                <Link href={to(['cases', line.case])}>
                  {speaking.list(line.beneficiaries.map((each) => each.name || words.cases.noName)) ||
                    words.cases.noName}
                </Link>
                {line.restricted && (
                  <span className="mark" title={words.cases.restrictedHint}>
                    {words.cases.restricted}
                  </span>
                )}
                {line.transferTo && (
                  <span className="mark mark-strong">{words.referrals.transferAsked(officeName(line.transferTo))}</span>
                )}
              </th>
              <td>{codeWords('casePhases', line.phase, telling)}</td>
              <td>{line.categories.map((each) => codeWords('categories', each, telling)).join(' · ')}</td>
              <td>{codeWords('urgencies', line.urgency, telling)}</td>
              <td className="number">{day(line.referredOn)}</td>
              <td className="number">{day(line.lastOn)}</td>
              <td>{line.manager?.name ?? <span className="faint">{words.cases.noManager}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
