import type { Field, Value } from '../api/shapes';

/** One field of a form and its draft. */
export interface FieldProps {
  readonly field: Field;
  /** Its path in the content, as the server names problems. */
  readonly path: string;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
}
