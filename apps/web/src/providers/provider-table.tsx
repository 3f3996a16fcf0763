import type { Actions, Provider } from '../api/shapes';
import { codeWords } from '../forms/value-words';
import { Link, to } from '../router';
import { useLanguage } from '../words/language';
import { LicenceState } from './licence-state';
import { Warnings } from './warnings';

interface ProviderTableProps {
  readonly lines: readonly Provider[];
  readonly actions: Actions;
}

/** One provider a row; the own office's lead to their pages. */
export function ProviderTable({ lines, actions }: ProviderTableProps) {
  const speaking = useLanguage();
  const { words, label } = speaking;
  const { codeLists } = actions;
  const telling = { names: {}, codeLists, speaking };
  const officeName = (code: string): string => {
    const office = actions.offices.find((each) => each.code === code);
    return office ? label(office.labels) : code;
  };
  return (
    <div className="table-frame">
      <table className="lines">
        <caption className="unseen">{words.providers.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.providers.name}</th>
            <th scope="col">{words.providers.kind}</th>
            <th scope="col">{words.providers.place}</th>
            <th scope="col">{words.providers.places}</th>
            <th scope="col">{words.providers.licence}</th>
            <th scope="col">{words.providers.warnings}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.provider}>
              <th scope="row">
                {line.own ? (
                  <Link href={to(['providers', line.provider])}>{line.name || words.cases.noName}</Link>
                ) : (
                  <span className="faint">{words.providers.ofOffice(officeName(line.office))}</span>
                )}
              </th>
              <td>{codeWords('providerKinds', line.kind, telling)}</td>
              <td>{line.municipality && codeWords('municipalities', line.municipality, telling)}</td>
              <td>{line.places > 0 ? words.providers.free(line.free, line.places) : words.providers.noPlaces}</td>
              <td>
                <LicenceState licence={line.licence} codeLists={codeLists} />
              </td>
              <td className="marks">
                <Warnings codes={line.warnings} codeLists={codeLists} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
