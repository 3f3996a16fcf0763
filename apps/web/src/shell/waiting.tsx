import { Loader } from '@mantine/core';
import { useLanguage } from '../words/language';

/** The sign that something is on its way. */
export function Waiting() {
  const { words } = useLanguage();
  return (
    <div className="waiting" role="status">
      <Loader size="sm" aria-hidden />
      <span>{words.wait}</span>
    </div>
  );
}
