import { Radio, Textarea, TextInput } from '@mantine/core';
import { useLanguage } from '../words/language';
import { AccountField } from './account-field';
import { CodeField, CodesField } from './code-fields';
import { EntryField } from './entry-field';
import { FieldLabel, FieldSet, useFieldProblem } from './field-frame';
import type { FieldProps } from './field-props';
import { useSetting } from './form-setting';
import { GroupField, GroupsField } from './group-fields';
import { PersonsField } from './persons-field';
import { ProviderField } from './provider-field';

/** The input a field's kind asks for. */
export function FieldInput(props: FieldProps) {
  switch (props.field.kind) {
    case 'new-id':
      return null;
    case 'code':
      return <CodeField {...props} />;
    case 'codes':
      return <CodesField {...props} />;
    case 'person':
    case 'persons':
      return <PersonsField {...props} />;
    case 'provider':
      return <ProviderField {...props} />;
    case 'account':
      return <AccountField {...props} />;
    case 'entry':
      return <EntryField {...props} />;
    case 'group':
    case 'content':
      return <GroupField {...props} />;
    case 'groups':
      return <GroupsField {...props} />;
    case 'yes-no':
      return <YesNoField {...props} />;
    case 'text':
    case 'day':
    case 'birth':
    case 'count':
    case 'quantity':
    case 'euro':
    case 'id':
      return <WrittenField {...props} />;
  }
}

const longText = 200;

/** Whatever is typed: a text, a day, a number. */
function WrittenField({ field, path, value, onChange }: FieldProps) {
  const { words } = useLanguage();
  const { today } = useSetting();
  const problem = useFieldProblem(path);
  const basic = {
    label: <FieldLabel field={field} />,
    name: path,
    error: problem,
    'aria-required': !field.optional,
    value: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    autoComplete: 'off',
  };
  if (field.kind === 'text' && !field.form && (field.max ?? longText + 1) > longText) {
    return (
      <Textarea
        {...basic}
        autosize={false}
        rows={3}
        maxLength={field.max}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const kinds = {
    day: { type: 'date', max: field.ahead ? undefined : today },
    count: { inputMode: 'numeric' },
    quantity: { inputMode: 'decimal' },
    euro: { inputMode: 'decimal', rightSection: '€' },
    birth: { description: words.form.birthHint, inputMode: 'numeric' },
    text: { maxLength: field.max, inputMode: field.form === 'digits' ? 'numeric' : undefined },
    id: {},
  } as const;
  const kind = kinds[field.kind as keyof typeof kinds];
  return (
    <TextInput
      {...basic}
      {...kind}
      className={field.kind === 'text' || field.kind === 'id' ? undefined : 'short-field'}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function YesNoField({ field, path, value, onChange }: FieldProps) {
  const { words } = useLanguage();
  return (
    <FieldSet field={field} path={path}>
      <div className="inline-choices">
        <Radio name={path} label={words.yes} checked={value === true} onChange={() => onChange(true)} />
        <Radio name={path} label={words.no} checked={value === false} onChange={() => onChange(false)} />
      </div>
    </FieldSet>
  );
}
