import { Radio, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Field } from '../api/shapes';
import { useLanguage } from '../words/language';
import { AccountField } from './account-field';
import { DayInput } from './day-input';
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
  const { kind } = props.field;
  if (kind === 'new-id') return null;
  return <div className={isShort(props.field) ? 'field-half' : 'field-full'}>{inputOf(props)}</div>;
}

const longText = 200;
const isLongText = (field: Field): boolean =>
  field.kind === 'text' && !field.form && (field.max ?? Infinity) > longText;

/** Two short fields stand side by side. */
function isShort(field: Field): boolean {
  return (
    ['code', 'day', 'birth', 'count', 'euro', 'quantity', 'yes-no', 'id', 'account'].includes(field.kind) ||
    (field.kind === 'text' && !isLongText(field))
  );
}

function inputOf(props: FieldProps): ReactNode {
  switch (props.field.kind) {
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
    case 'new-id':
      return <WrittenField {...props} />;
  }
}

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
  if (isLongText(field)) {
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
  if (field.kind === 'day') return <DayInput {...basic} onChange={onChange} max={field.ahead ? undefined : today} />;
  const kinds = {
    count: { inputMode: 'numeric' },
    quantity: { inputMode: 'decimal' },
    euro: { inputMode: 'decimal', rightSection: '€' },
    birth: { description: words.form.birthHint, inputMode: 'numeric' },
    text: { maxLength: field.max, inputMode: field.form === 'digits' ? 'numeric' : undefined },
    id: {},
    'new-id': {},
  } as const;
  const kind = kinds[field.kind as keyof typeof kinds];
  return <TextInput {...basic} {...kind} onChange={(event) => onChange(event.currentTarget.value)} />;
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
