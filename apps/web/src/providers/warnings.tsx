import type { Actions } from '../api/shapes';
import { codeWords } from '../forms/value-words';
import { useLanguage } from '../words/language';

interface WarningsProps {
  readonly codes: readonly string[];
  readonly codeLists: Actions['codeLists'];
}

/** What the server draws attention to. */
export function Warnings({ codes, codeLists }: WarningsProps) {
  const speaking = useLanguage();
  return codes.map((code) => (
    <span key={code} className="mark">
      {codeWords('providerWarnings', code, { names: {}, codeLists, speaking })}
    </span>
  ));
}
