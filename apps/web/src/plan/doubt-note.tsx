import { Popover } from '@mantine/core';
import type { Labels } from '../api/shapes';
import { useLanguage } from '../words/language';

/** A note beside a quotation; it never changes the number. */
export function DoubtNote({ doubt, about }: { readonly doubt: Labels; readonly about: string }) {
  const { words, label } = useLanguage();
  return (
    <Popover width={320} withArrow shadow="md" position="bottom-end" withRoles trapFocus={false}>
      <Popover.Target>
        <button type="button" className="note-mark" aria-label={`${words.plan.doubt}: ${about}`}>
          ※
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className="note-text">
          <strong>{words.plan.doubt}</strong>
          <br />
          {label(doubt)}
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}
