import { Button } from '@mantine/core';
import { useState } from 'react';
import { ActionForm } from '../forms/action-form';
import { findAction, titleOf } from '../forms/action-words';
import { emptyDraft } from '../forms/draft';
import { useSetting, type PickerProps } from '../forms/form-setting';
import { codeWords } from '../forms/value-words';
import { useLanguage } from '../words/language';
import { PersonSearch } from './person-search';

/** Finds a person, or registers one, inside another form. */
export function PersonPicker({ onChoose, onCancel }: PickerProps) {
  const speaking = useLanguage();
  const { words } = speaking;
  const { actions, me, names, today } = useSetting();
  const [registering, setRegistering] = useState(false);
  const register = findAction(actions, 'person', 'register-person');
  if (registering && register) {
    return (
      <section className="picker" aria-label={titleOf(register, speaking)}>
        <h3>{titleOf(register, speaking)}</h3>
        <ActionForm
          nested
          action={register}
          fields={register.fields}
          initial={emptyDraft(register.fields, today, undefined)}
          about={{ actions, me, names, PersonPicker }}
          onDone={(recorded, content) => {
            const name = [content['firstName'], content['lastName']]
              .filter((part) => typeof part === 'string')
              .join(' ');
            if (recorded.person) onChoose(recorded.person, name);
          }}
          onCancel={() => setRegistering(false)}
          onUse={onChoose}
        />
      </section>
    );
  }
  return (
    <section className="picker">
      <p className="faint">{words.people.first}</p>
      <PersonSearch
        placeName={(code) => codeWords('municipalities', code, { names, codeLists: actions.codeLists, speaking })}
        tools={(found) => (
          <Button size="xs" variant="default" onClick={() => onChoose(found.person, found.name)}>
            {words.people.select}
          </Button>
        )}
        after={
          register && (
            <Button size="xs" variant="default" onClick={() => setRegistering(true)}>
              {titleOf(register, speaking)}
            </Button>
          )
        }
      />
      {onCancel && (
        <Button size="xs" variant="subtle" onClick={onCancel}>
          {words.form.cancel}
        </Button>
      )}
    </section>
  );
}
