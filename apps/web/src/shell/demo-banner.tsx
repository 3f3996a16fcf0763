import type { Mode } from '../api/shapes';
import { useLanguage } from '../words/language';

/** On every screen of a demonstration: nobody may mistake it for the real thing. */
export function DemoBanner({ mode }: { readonly mode: Mode | undefined }) {
  const { words } = useLanguage();
  if (mode !== 'demo') return null;
  return (
    <p className="demo" role="note">
      {words.demo}
    </p>
  );
}
