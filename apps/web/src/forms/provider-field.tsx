import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { providersQuestion } from '../api/questions';
import { ProblemNote } from '../shell/problem-note';
import { useLanguage } from '../words/language';
import { FieldLabel, useFieldProblem } from './field-frame';
import type { FieldProps } from './field-props';

/** A registered provider of the kind asked for, with its free places. */
export function ProviderField({ field, path, value, onChange }: FieldProps) {
  const { words, locale } = useLanguage();
  const problem = useFieldProblem(path);
  const providers = useQuery(providersQuestion);
  if (providers.isError) return <ProblemNote error={providers.error} retry={() => void providers.refetch()} />;
  const options = (providers.data ?? [])
    .filter((each) => !field.list || each.kind === field.list)
    .sort((a, b) => a.name.localeCompare(b.name, locale))
    .map((each) => ({
      value: each.provider,
      label: each.places > 0 ? `${each.name} (${words.form.free(each.free, each.places)})` : each.name,
    }));
  return (
    <NativeSelect
      label={<FieldLabel field={field} />}
      name={path}
      error={problem}
      aria-required={!field.optional}
      description={providers.isSuccess && options.length === 0 ? words.form.noProvider : undefined}
      value={typeof value === 'string' ? value : ''}
      data={[{ value: '', label: providers.isPending ? words.wait : words.choose }, ...options]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
