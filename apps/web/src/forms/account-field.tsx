import { NativeSelect, TextInput } from '@mantine/core';
import { useLanguage } from '../words/language';
import { FieldLabel, useFieldProblem } from './field-frame';
import type { FieldProps } from './field-props';
import { useSetting } from './form-setting';

/** A colleague's account: those the case may be given to, else oneself. */
export function AccountField({ field, path, value, onChange }: FieldProps) {
  const { words, locale } = useLanguage();
  const { one, me } = useSetting();
  const problem = useFieldProblem(path);
  const basic = {
    label: <FieldLabel field={field} />,
    name: path,
    error: problem,
    'aria-required': !field.optional,
    value: typeof value === 'string' ? value : '',
  };
  if (!one) {
    return (
      <TextInput
        {...basic}
        description={words.form.accountHint}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
      />
    );
  }
  const people = one.workers.toSorted((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <NativeSelect
      {...basic}
      data={[
        { value: '', label: words.choose },
        ...people.map((each) => ({
          value: each.account,
          label: each.account === me.account ? `${each.name} (${words.form.me})` : each.name,
        })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
