import { useEffect } from 'react';
import type { Session } from './api/shapes';
import { CaseList } from './cases/case-list';
import { CaseScreen } from './cases/case-screen';
import { ActionScreen } from './forms/action-screen';
import { PeopleScreen } from './people/people-screen';
import { ExplainScreen } from './plan/explain-screen';
import { PlanScreen } from './plan/plan-screen';
import { usePlace, type Place } from './router';
import { useLanguage } from './words/language';

/** One address, one screen; whatever is unknown leads to the plan. */
export function Screens({ session }: { readonly session: Session }) {
  const place = usePlace();
  const { words } = useLanguage();
  return (
    <>
      {place.query.has('recorded') && (
        <p className="done" role="status">
          ✓ {words.form.done}
        </p>
      )}
      <Screen session={session} place={place} />
    </>
  );
}

function Screen({ session, place }: { readonly session: Session; readonly place: Place }) {
  const { path, query } = place;
  const [area, id, part, last] = path;
  const page = path.join('/');
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [page]);
  if (area === 'cases' && id) return <CaseScreen key={id} id={id} />;
  if (area === 'cases') return <CaseList />;
  if (area === 'people') return <PeopleScreen />;
  if (area === 'do' && id && part)
    return <ActionScreen key={page + query.toString()} subject={id} name={part} session={session} />;
  if (area === 'plans' && id && part === 'rows' && last) return <ExplainScreen plan={id} row={last} />;
  return <PlanScreen code={area === 'plans' ? id : undefined} />;
}
