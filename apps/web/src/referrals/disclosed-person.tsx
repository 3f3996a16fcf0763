import type { Actions, ProviderReferral } from '../api/shapes';
import { codeWords } from '../forms/value-words';
import { useLanguage } from '../words/language';

interface DisclosedPersonProps {
  readonly person: ProviderReferral['persons'][number];
  readonly name: string;
  readonly codeLists: Actions['codeLists'];
}

const lists: Readonly<Record<string, string>> = {
  sex: 'sexes',
  residence: 'municipalities',
  disability: 'disabilities',
  risk: 'riskLevels',
};

/** What is disclosed of one person, field by field. */
export function DisclosedPerson({ person, name, codeLists }: DisclosedPersonProps) {
  const speaking = useLanguage();
  const telling = { names: {}, codeLists, speaking };
  const { person: _, name: __, ...values } = person;
  const shown = Object.entries(values).filter(([, value]) => value !== 'unknown');
  const words = (field: string, value: string): string => {
    if (field === 'birth') return speaking.birth(value);
    return codeWords(lists[field], value, telling);
  };
  return (
    <li>
      <strong>{name}</strong>
      {shown.length > 0 && (
        <dl className="details">
          {shown.map(([field, value]) => (
            <div key={field}>
              <dt>{codeWords('disclosableFields', field, telling)}</dt>
              <dd>{words(field, value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
