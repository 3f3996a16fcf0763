import { Button } from '@mantine/core';
import { useLanguage } from '../words/language';
import { contentOf, listOf } from './draft';
import { FieldSet } from './field-frame';
import type { FieldProps } from './field-props';
import { HouseholdChoice } from './household-choice';
import { useSetting } from './form-setting';

/** A group of fields under its own name. */
export function GroupField({ field, path, value, onChange }: FieldProps) {
  const { FieldInput, one } = useSetting();
  const draft = contentOf(value);
  const [first] = one?.beneficiaries ?? [];
  // A household that has an id already is one that is registered.
  const isHousehold = field.fields?.some(({ kind }) => kind === 'new-id') && first !== undefined;
  return (
    <FieldSet field={field} path={path}>
      {isHousehold && <HouseholdChoice person={first.person} onChoose={onChange} />}
      {(field.fields ?? []).map((inner) => (
        <FieldInput
          key={inner.name}
          field={inner}
          path={`${path}.${inner.name}`}
          value={draft[inner.name]}
          onChange={(next) => onChange({ ...draft, [inner.name]: next })}
        />
      ))}
    </FieldSet>
  );
}

/** Several groups of the same fields, added one by one. */
export function GroupsField({ field, path, value, onChange }: FieldProps) {
  const { words, label } = useLanguage();
  const { FieldInput } = useSetting();
  const items = listOf(value);
  return (
    <FieldSet field={field} path={path}>
      {items.map((item, index) => (
        <div className="group-item" key={index} role="group" aria-label={`${label(field.labels)} ${index + 1}`}>
          {(field.fields ?? []).map((inner) => (
            <FieldInput
              key={inner.name}
              field={inner}
              path={`${path}.${index}.${inner.name}`}
              value={contentOf(item)[inner.name]}
              onChange={(next) => onChange(items.with(index, { ...contentOf(item), [inner.name]: next }))}
            />
          ))}
          <Button size="xs" variant="subtle" onClick={() => onChange(items.filter((_, at) => at !== index))}>
            {words.form.remove}
          </Button>
        </div>
      ))}
      {items.length < (field.max ?? Infinity) && (
        <Button size="xs" variant="default" onClick={() => onChange([...items, {}])}>
          {words.form.add}
        </Button>
      )}
    </FieldSet>
  );
}
