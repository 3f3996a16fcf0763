import { useQuery } from '@tanstack/react-query';
import { actionsQuestion, providerQuestion } from '../api/questions';
import type { Actions, ProviderPage } from '../api/shapes';
import { actionTitle, findAction } from '../forms/action-words';
import { codeWords } from '../forms/value-words';
import { Link, to } from '../router';
import { Heading } from '../shell/heading';
import { ProblemNote } from '../shell/problem-note';
import { Waiting } from '../shell/waiting';
import { useLanguage } from '../words/language';
import { FamilyMembers } from './family-members';
import { LicenceState } from './licence-state';
import { Licences } from './licences';
import { Warnings } from './warnings';

/** One provider: its places, licences and family, and what can be done with it. */
export function ProviderScreen({ id }: { readonly id: string }) {
  const { words } = useLanguage();
  const found = useQuery(providerQuestion(id));
  const actions = useQuery(actionsQuestion);
  if (found.isPending || actions.isPending) return <Waiting />;
  if (found.isError) return <ProblemNote error={found.error} retry={() => void found.refetch()} />;
  if (actions.isError) return <ProblemNote error={actions.error} retry={() => void actions.refetch()} />;
  const provider = found.data;
  return (
    <>
      <Heading
        title={provider.name || words.cases.noName}
        above={<Link href={to(['providers'])}>← {words.providers.title}</Link>}
      />
      <div className="case">
        <ProviderHead provider={provider} actions={actions.data} />
        <ProviderActions provider={provider} actions={actions.data} />
        <section className="case-rest">
          <Licences provider={provider} actions={actions.data} />
          {provider.kind === 'foster-family' && <FamilyMembers provider={provider} actions={actions.data} />}
        </section>
      </div>
    </>
  );
}

interface PartProps {
  readonly provider: ProviderPage;
  readonly actions: Actions;
}

function ProviderHead({ provider, actions }: PartProps) {
  const speaking = useLanguage();
  const { words, day } = speaking;
  const { codeLists } = actions;
  const code = (list: string, value: string): string => codeWords(list, value, { names: {}, codeLists, speaking });
  return (
    <section className="case-head" aria-label={words.providers.title}>
      <dl className="head-facts">
        <div>
          <dt>{words.providers.kind}</dt>
          <dd>{code('providerKinds', provider.kind)}</dd>
        </div>
        {provider.municipality && (
          <div>
            <dt>{words.providers.place}</dt>
            <dd>{code('municipalities', provider.municipality)}</dd>
          </div>
        )}
        {provider.address && (
          <div>
            <dt>{words.providers.address}</dt>
            <dd>{provider.address}</dd>
          </div>
        )}
        <div>
          <dt>{words.providers.places}</dt>
          <dd>
            {provider.places > 0 ? words.providers.free(provider.free, provider.places) : words.providers.noPlaces}
          </dd>
        </div>
        <div>
          <dt>{words.providers.licence}</dt>
          <dd>
            <LicenceState licence={provider.licence} codeLists={codeLists} />
          </dd>
        </div>
      </dl>
      <p className="case-notes">
        <Warnings codes={provider.warnings} codeLists={codeLists} />
        {provider.closed && <span className="faint"> {words.providers.closed(day(provider.closed.on))}</span>}
        {provider.closed && provider.available.includes('withdraw-provider-entry') && (
          <>
            {' '}
            <Link
              href={to(['do', 'provider', 'withdraw-provider-entry'], {
                id: provider.provider,
                entry: provider.closed.entry,
              })}
            >
              {words.providers.withdraw}
            </Link>
          </>
        )}
      </p>
    </section>
  );
}

/** Actions about the provider as a whole; those about one of its entries or members stand in their rows. */
function ProviderActions({ provider, actions }: PartProps) {
  const speaking = useLanguage();
  const { words } = speaking;
  const offered = provider.available.filter((name) => {
    const fields = findAction(actions, 'provider', name)?.fields ?? [];
    return name !== 'remove-family-member' && fields.every(({ kind }) => kind !== 'entry');
  });
  return (
    <nav className="case-actions" aria-label={words.case.actions}>
      <h2>{words.case.actions}</h2>
      {offered.length === 0 ? (
        <p className="faint">{words.case.noActions}</p>
      ) : (
        <ul className="action-list">
          {offered.map((name) => (
            <li key={name}>
              <Link href={to(['do', 'provider', name], { id: provider.provider })} underline="hover">
                {actionTitle(actions, 'provider', name, speaking)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
