import type { Actions, ProviderPage } from '../api/shapes';
import { codeWords } from '../forms/value-words';
import { Link, to } from '../router';
import { useLanguage } from '../words/language';

interface LicencesProps {
  readonly provider: ProviderPage;
  readonly actions: Actions;
}

/** Every licence and suspension there was; what was recorded by mistake is withdrawn from its row. */
export function Licences({ provider, actions }: LicencesProps) {
  const speaking = useLanguage();
  const { words, day } = speaking;
  const spell = (from: string, to?: string): string => `${day(from)} – ${to ? day(to) : words.case.now}`;
  const withdraw = (entry: string, text: string) =>
    provider.available.includes('withdraw-provider-entry') && (
      <>
        {' · '}
        <Link href={to(['do', 'provider', 'withdraw-provider-entry'], { id: provider.provider, entry })}>{text}</Link>
      </>
    );
  const by = (code: string): string =>
    codeWords('licenceBodies', code, { names: {}, codeLists: actions.codeLists, speaking });
  return (
    <div className="head-lists">
      <div>
        <h2>{words.providers.licences}</h2>
        <ul>
          {provider.licences.map((each) => (
            <li key={each.entry}>
              {spell(each.from, each.until)}
              <span className="faint">
                {' '}
                · {by(each.by)}
                {each.number && ` · ${each.number}`}
                {each.revoked && ` · ${words.providers.revoked(day(each.revoked.on))}`}
              </span>
              {withdraw(each.entry, words.providers.withdraw)}
              {each.revoked && withdraw(each.revoked.entry, words.providers.withdrawEnd)}
            </li>
          ))}
          {provider.licences.length === 0 && <li className="faint">{words.providers.noLicence}</li>}
        </ul>
      </div>
      {provider.suspensions.length > 0 && (
        <div>
          <h2>{words.providers.suspensions}</h2>
          <ul>
            {provider.suspensions.map((each) => (
              <li key={each.entry}>
                {spell(each.from, each.ended?.on)}
                {withdraw(each.entry, words.providers.withdraw)}
                {each.ended && withdraw(each.ended.entry, words.providers.withdrawEnd)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
