import { languages } from '#casework';
import type { Schema } from './field-schema';

/** Schemas by name. */
export type Shapes = Readonly<Record<string, Schema>>;

export const text: Schema = { type: 'string' };
export const id: Schema = { type: 'string', format: 'uuid' };
export const day: Schema = { type: 'string', format: 'date' };
export const instant: Schema = { type: 'string', format: 'date-time' };
export const whole: Schema = { type: 'integer' };
export const figure: Schema = { type: 'number' };
export const flag: Schema = { type: 'boolean' };
/** A place in the log: a decimal number as a string. */
export const position: Schema = { type: 'string', pattern: '^\\d+$' };
export const orNull = (schema: Schema): Schema =>
  '$ref' in schema ? { allOf: [schema], nullable: true } : { ...schema, nullable: true };
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const byName = (items: Schema): Schema => ({ type: 'object', additionalProperties: items });
export const is = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** An object that holds these fields and no others; those in `may` can be absent. */
export const holds = (must: Shapes, may: Shapes = {}): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(must),
  properties: { ...must, ...may },
});

export const worded = (schema: Schema): Schema =>
  holds(Object.fromEntries(languages.map((language) => [language, schema])));
