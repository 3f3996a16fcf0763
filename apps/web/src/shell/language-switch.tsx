import { NativeSelect } from '@mantine/core';
import { tongues, useLanguage, type Tongue } from '../words/language';

/** The language of the screens; remembered in this browser. */
export function LanguageSwitch() {
  const { tongue, choose, words } = useLanguage();
  return (
    <NativeSelect
      size="xs"
      className="language"
      aria-label={words.language}
      value={tongue}
      onChange={(event) => choose(event.currentTarget.value as Tongue)}
      data={tongues.map((each) => ({ value: each.tongue, label: each.name }))}
    />
  );
}
