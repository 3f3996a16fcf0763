import { Button, Checkbox, Radio } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../words/language';
import { listOf } from './draft';
import { FieldSet } from './field-frame';
import type { FieldProps } from './field-props';
import { useSetting } from './form-setting';

/** Persons: the case's beneficiaries; where there is no case yet, or inside a group, also others, found or registered. */
export function PersonsField({ field, path, value, onChange }: FieldProps) {
  const { words } = useLanguage();
  const { anyone, one, people, names, learn, PersonPicker } = useSetting();
  const several = field.kind === 'persons';
  const chosen = several ? listOf(value).map(String) : typeof value === 'string' && value !== '' ? [value] : [];
  const own: readonly { readonly person: string; readonly name: string }[] = one?.beneficiaries ?? people ?? [];
  const others = chosen.filter((id) => own.every((each) => each.person !== id));
  // A person inside a group of a case action (a household, a carer) need not be a beneficiary.
  const open = !people && (anyone || !several || path.replace(/^content\./, '').includes('.'));
  const [finding, setFinding] = useState(one === undefined && !people && chosen.length === 0);
  const choose = (id: string, on: boolean): void => {
    if (!several) onChange(on ? id : undefined);
    else onChange(on ? [...chosen.filter((each) => each !== id), id] : chosen.filter((each) => each !== id));
  };
  return (
    <FieldSet field={field} path={path}>
      {own.map((each) =>
        several ? (
          <Checkbox
            key={each.person}
            label={each.name || words.cases.noName}
            checked={chosen.includes(each.person)}
            onChange={(event) => choose(each.person, event.currentTarget.checked)}
          />
        ) : (
          <Radio
            key={each.person}
            name={path}
            label={each.name || words.cases.noName}
            checked={chosen.includes(each.person)}
            onChange={() => choose(each.person, true)}
          />
        ),
      )}
      {others.length > 0 && (
        <ul className="chosen">
          {others.map((id) => (
            <li key={id}>
              <strong>{names[id] ?? words.unknown}</strong>
              <Button size="compact-xs" variant="subtle" onClick={() => choose(id, false)}>
                {words.form.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {open && !finding && (
        <Button size="xs" variant="default" onClick={() => setFinding(true)}>
          {words.form.addPerson}
        </Button>
      )}
      {open && finding && (
        <PersonPicker
          onChoose={(id, name) => {
            learn(id, name);
            choose(id, true);
            setFinding(false);
          }}
          onCancel={one || chosen.length > 0 ? () => setFinding(false) : undefined}
        />
      )}
    </FieldSet>
  );
}
