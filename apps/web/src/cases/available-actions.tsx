import type { Actions, Case } from '../api/shapes';
import { titleOf } from '../forms/action-words';
import { Link, to } from '../router';
import { useLanguage } from '../words/language';

interface AvailableActionsProps {
  readonly one: Case;
  readonly actions: Actions;
}

/** What the server says can be done now; repairs stand at the entries they repair. */
export function AvailableActions({ one, actions }: AvailableActionsProps) {
  const speaking = useLanguage();
  const { words } = speaking;
  const offered = actions.actions.filter(
    (each) => each.subject === 'case' && !each.repairs && !each.opens && one.available.includes(each.name),
  );
  return (
    <nav className="case-actions" aria-label={words.case.actions}>
      <h2>{words.case.actions}</h2>
      {offered.length === 0 ? (
        <p className="faint">{words.case.noActions}</p>
      ) : (
        <ul className="action-list">
          {offered.map((each) => (
            <li key={each.name}>
              <Link href={to(['do', 'case', each.name], { id: one.case })} underline="hover">
                {titleOf(each, speaking)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
