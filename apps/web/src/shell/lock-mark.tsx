import { useLanguage } from '../words/language';

/** The sign of a field whose value goes to the vault. */
export function LockMark() {
  const { words } = useLanguage();
  return (
    <svg className="lock" viewBox="0 0 12 14" width="10" height="12" role="img" aria-label={words.form.sealed}>
      <title>{words.form.sealed}</title>
      <path d="M3.2 6V4.2a2.8 2.8 0 0 1 5.6 0V6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <rect x="1.6" y="6" width="8.8" height="7" rx="1.2" fill="currentColor" />
    </svg>
  );
}
