import { MultiSelect, NativeSelect, Select } from '@mantine/core';
import type { Field, Value } from '../api/shapes';
import { useLanguage } from '../words/language';
import { listOf } from './draft';
import { FieldLabel, useFieldProblem } from './field-frame';
import type { FieldProps } from './field-props';
import { useSetting } from './form-setting';

const shortList = 12;

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The codes offered; one that is no longer offered stays where an entry already has it. */
function useOptions(field: Field, chosen: readonly Value[]): Option[] {
  const { label, locale } = useLanguage();
  const { actions } = useSetting();
  const codes = (actions.codeLists[field.list ?? ''] ?? []).filter(
    (each) => chosen.includes(each.code) || (field.offered ? field.offered.includes(each.code) : each.offered),
  );
  const options = codes.map((each) => ({ value: each.code, label: label(each.labels) }));
  return options.length > shortList ? options.sort((a, b) => a.label.localeCompare(b.label, locale)) : options;
}

/** One code: a plain list, or one that can be searched when it is long. */
export function CodeField({ field, path, value, onChange }: FieldProps) {
  const { words } = useLanguage();
  const problem = useFieldProblem(path);
  const options = useOptions(field, value === undefined ? [] : [value]);
  const basic = { label: <FieldLabel field={field} />, name: path, error: problem, 'aria-required': !field.optional };
  const chosen = typeof value === 'string' ? value : '';
  if (options.length <= shortList) {
    return (
      <NativeSelect
        {...basic}
        value={chosen}
        data={[{ value: '', label: words.choose }, ...options]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <Select
      {...basic}
      searchable
      clearable={field.optional}
      placeholder={words.choose}
      nothingFoundMessage={words.none}
      maxDropdownHeight={280}
      value={chosen || null}
      data={options}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}

/** Several codes of one list. */
export function CodesField({ field, path, value, onChange }: FieldProps) {
  const { words } = useLanguage();
  const problem = useFieldProblem(path);
  const chosen = listOf(value).map(String);
  const options = useOptions(field, chosen);
  return (
    <MultiSelect
      label={<FieldLabel field={field} />}
      name={path}
      error={problem}
      aria-required={!field.optional}
      searchable
      placeholder={chosen.length === 0 ? words.choose : undefined}
      nothingFoundMessage={words.none}
      maxDropdownHeight={280}
      value={chosen}
      data={options}
      onChange={(next) => onChange(next)}
    />
  );
}
