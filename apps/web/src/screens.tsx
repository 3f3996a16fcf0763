import { useEffect } from 'react';
import type { Session } from './api/shapes';
import { CaseList } from './cases/case-list';
import { CaseScreen } from './cases/case-screen';
import { CategoryYearScreen } from './figures/category-year-screen';
import { FiguresScreen } from './figures/figures-screen';
import { ActionScreen } from './forms/action-screen';
import { HouseholdScreen } from './households/household-screen';
import { HouseholdsScreen } from './households/households-screen';
import { PeopleScreen } from './people/people-screen';
import { ExplainScreen } from './plan/explain-screen';
import { PlanScreen } from './plan/plan-screen';
import { ProviderScreen } from './providers/provider-screen';
import { ProvidersScreen } from './providers/providers-screen';
import { ReferralAction } from './referrals/referral-action';
import { ReferralList } from './referrals/referral-list';
import { ReferralScreen } from './referrals/referral-screen';
import { TablesScreen } from './tables/tables-screen';
import { usePlace, type Place } from './router';
import { isPartner } from './session/is-partner';
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
  if (area === 'people' && id && part === 'households') return <HouseholdsScreen key={id} person={id} />;
  if (area === 'people') return <PeopleScreen />;
  if (area === 'households' && id) return <HouseholdScreen key={id} id={id} />;
  if (area === 'providers' && id) return <ProviderScreen key={id} id={id} />;
  if (area === 'providers') return <ProvidersScreen />;
  if (area === 'tables') return <TablesScreen />;
  const referral = query.get('referral');
  const about = query.get('id');
  if (area === 'do' && part && referral && about)
    return <ReferralAction key={page + query.toString()} id={about} entry={referral} name={part} session={session} />;
  if (area === 'referrals' && id && part) return <ReferralScreen key={page} id={id} entry={part} />;
  if (area === 'referrals' || (!area && isPartner(session))) return <ReferralList />;
  if (area === 'do' && id && part)
    return <ActionScreen key={page + query.toString()} subject={id} name={part} session={session} />;
  if (area === 'figures' && id === 'categories') return <CategoryYearScreen session={session} />;
  if (area === 'figures') return <FiguresScreen />;
  if (area === 'plans' && id && part === 'rows' && last) return <ExplainScreen plan={id} row={last} />;
  return <PlanScreen code={area === 'plans' ? id : undefined} />;
}
