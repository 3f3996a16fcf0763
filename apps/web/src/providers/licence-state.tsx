import type { Actions, Provider } from '../api/shapes';
import { codeWords } from '../forms/value-words';
import { useLanguage } from '../words/language';

interface LicenceStateProps {
  readonly licence: Provider['licence'];
  readonly codeLists: Actions['codeLists'];
}

/** How a provider stands with its licence today, and until when. */
export function LicenceState({ licence, codeLists }: LicenceStateProps) {
  const speaking = useLanguage();
  const { words, day } = speaking;
  return (
    <>
      {codeWords('licenceStates', licence.state, { names: {}, codeLists, speaking })}
      {licence.until && <span className="faint"> {words.providers.until(day(licence.until))}</span>}
    </>
  );
}
