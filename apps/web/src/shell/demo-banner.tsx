import type { Mode } from '../api/shapes';
import { useLanguage } from '../words/language';

/** On every screen of a demonstration: nobody may mistake it for the real thing. */
export function DemoBanner({ mode }: { readonly mode: Mode | undefined }) {
  const { words } = useLanguage();
  if (mode === undefined || mode === 'real') return null;
  return (
    <section className="demo" aria-labelledby="demo-words">
      <p id="demo-words">{words.demo}</p>
    </section>
  );
}
