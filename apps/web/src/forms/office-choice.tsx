import { NativeSelect } from '@mantine/core';
import type { Actions } from '../api/shapes';
import { fieldWords } from '../shell/problem-words';
import { useLanguage } from '../words/language';

interface OfficeChoiceProps {
  readonly choice: readonly string[];
  readonly offices: Actions['offices'];
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (office: string) => void;
}

/** For which of one's offices it is recorded: nobody else can tell. */
export function OfficeChoice({ choice, offices, value, problem, onChange }: OfficeChoiceProps) {
  const speaking = useLanguage();
  const named = offices.filter(({ code }) => choice.includes(code));
  return (
    <div className="field-full">
      <NativeSelect
        label={speaking.words.case.office}
        error={problem === undefined ? undefined : fieldWords(problem, speaking)}
        aria-required
        value={value}
        data={[
          { value: '', label: speaking.words.choose },
          ...named.map(({ code, labels }) => ({ value: code, label: speaking.label(labels) })),
        ]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
