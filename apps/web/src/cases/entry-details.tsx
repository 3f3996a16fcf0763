import type { Content, Field, Value } from '../api/shapes';
import { LockMark } from '../shell/lock-mark';
import { valueWords, type Telling } from '../forms/value-words';

interface EntryDetailsProps {
  readonly fields: readonly Field[];
  readonly content: Content;
  readonly telling: Telling;
}

const isContent = (value: Value): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every field that was filled in, opened. */
export function EntryDetails({ fields, content, telling }: EntryDetailsProps) {
  const { label } = telling.speaking;
  return (
    <dl className="details">
      {fields.map((field) => {
        const value = content[field.name];
        if (value === undefined || value === null || field.kind === 'id' || field.kind === 'new-id') return null;
        return (
          <div key={field.name}>
            <dt>
              {label(field.labels)}
              {field.sealed && <LockMark />}
            </dt>
            <dd className={value === 'erased' ? 'erased' : undefined}>
              {field.kind === 'group' && isContent(value) ? (
                <EntryDetails fields={field.fields ?? []} content={value} telling={telling} />
              ) : field.kind === 'groups' && Array.isArray(value) ? (
                <ol>
                  {value.map((item: Value, index: number) => (
                    <li key={index}>{valueWords(field, item, telling)}</li>
                  ))}
                </ol>
              ) : (
                valueWords(field, value, telling)
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
