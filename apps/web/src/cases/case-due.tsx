import type { Actions, Case } from '../api/shapes';
import { codeWords } from '../forms/value-words';
import { useLanguage } from '../words/language';

interface CaseDueProps {
  readonly one: Case;
  readonly actions: Actions;
}

/** What is to be done next in the case and by when; nothing where no deadline runs. */
export function CaseDue({ one, actions }: CaseDueProps) {
  const speaking = useLanguage();
  const { words, day } = speaking;
  const telling = { names: one.names, codeLists: actions.codeLists, speaking };
  if (one.due.steps.length === 0) return null;
  return (
    <div>
      <h2>
        {words.case.due}
        {one.due.assumed && (
          <span className="mark" title={words.case.assumedHint}>
            {words.case.assumed}
          </span>
        )}
      </h2>
      <ul data-fact="due">
        {one.due.steps.map((step) => (
          <li key={`${step.what}-${step.person ?? ''}`}>
            {codeWords('dueSteps', step.what, telling)}
            <span className="faint">
              {step.person && ` · ${one.names[step.person] ?? words.cases.noName}`} · {words.case.dueBy} {day(step.by)}
            </span>
            {step.overdue && (
              <>
                {' '}
                <span className="mark mark-strong">{words.case.overdue}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
