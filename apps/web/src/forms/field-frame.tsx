import type { ReactNode } from 'react';
import type { Field } from '../api/shapes';
import { LockMark } from '../shell/lock-mark';
import { fieldWords } from '../shell/problem-words';
import { useLanguage } from '../words/language';
import { useSetting } from './form-setting';

/** A field's label: its word, whether it may stay empty, whether it is kept sealed. */
export function FieldLabel({ field }: { readonly field: Field }) {
  const { words, label } = useLanguage();
  return (
    <>
      {label(field.labels)}
      {field.sealed && <LockMark />}
      {field.optional && <span className="faint field-optional"> ({words.optional})</span>}
    </>
  );
}

/** What the server found wrong with the field, in words. */
export function useFieldProblem(path: string): string | undefined {
  const speaking = useLanguage();
  const code = useSetting().problems.get(path);
  return code === undefined ? undefined : fieldWords(code, speaking);
}

interface FieldSetProps {
  readonly field: Field;
  readonly path: string;
  readonly children: ReactNode;
}

/** A field made of several inputs. */
export function FieldSet({ field, path, children }: FieldSetProps) {
  const problem = useFieldProblem(path);
  const id = `problem-${path}`;
  return (
    <fieldset className="field-set" data-field={path} aria-describedby={problem ? id : undefined}>
      <legend>
        <FieldLabel field={field} />
      </legend>
      {children}
      {problem && (
        <p id={id} className="field-problem">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
