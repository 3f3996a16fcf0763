import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { providersQuestion } from '../api/questions';
import { ProblemNote } from '../shell/problem-note';
import { useLanguage } from '../words/language';
import { FieldLabel, useFieldProblem } from './field-frame';
import type { FieldProps } from './field-props';
import { useSetting } from './form-setting';
import { codeWords } from './value-words';

/** A registered provider of the kind asked for, with its free places. */
export function ProviderField({ field, path, value, onChange }: FieldProps) {
  const speaking = useLanguage();
  const { words, locale, label } = speaking;
  const { actions } = useSetting();
  const problem = useFieldProblem(path);
  const providers = useQuery(providersQuestion);
  if (providers.isError) return <ProblemNote error={providers.error} retry={() => void providers.refetch()} />;
  const codeOf = (list: string, code: string): string =>
    codeWords(list, code, { names: {}, codeLists: actions.codeLists, speaking });
  // A provider of another office goes by its kind and office; the office tells more.
  const unnamed = ({ kind, office }: { readonly kind: string; readonly office: string }): string => {
    const found = actions.offices.find(({ code }) => code === office);
    return `${codeOf('providerKinds', kind)}, ${found ? label(found.labels) : office}`;
  };
  const options = (providers.data ?? [])
    .filter((each) => !field.list || each.kind === field.list)
    .map((each) => ({ ...each, title: each.name ?? unnamed(each) }))
    .sort((a, b) => Number(b.own) - Number(a.own) || a.title.localeCompare(b.title, locale))
    .map((each) => {
      const free = each.places > 0 ? [words.form.free(each.free, each.places)] : [];
      const warned = each.warnings
        .filter((warning) => warning !== 'full')
        .map((code) => codeOf('providerWarnings', code));
      const told = [...free, ...warned].join(', ');
      return { value: each.provider, label: told ? `${each.title} (${told})` : each.title };
    });
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
