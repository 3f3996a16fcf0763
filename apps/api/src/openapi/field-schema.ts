import type { OpenAPIObject } from '@nestjs/swagger';
import { fieldsOf, type Action, type Field, type InputClass } from '#casework';

export type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** The schema of an object with described fields. */
export type ObjectSchema = Exclude<Schema, { $ref: string }>;

const uuid: Schema = { type: 'string', format: 'uuid' };

const codesOf = (field: Field): string[] => (field.codes ?? []).map(({ code }) => code);

function schemaOf(field: Field): Schema {
  switch (field.kind) {
    case 'id':
    case 'new-id':
    case 'person':
    case 'provider':
    case 'account':
    case 'entry':
      return uuid;
    case 'persons':
      return { type: 'array', items: uuid, minItems: 1, maxItems: field.max, uniqueItems: true };
    case 'code':
      return { type: 'string', enum: codesOf(field) };
    case 'codes':
      return {
        type: 'array',
        items: { type: 'string', enum: codesOf(field) },
        minItems: 1,
        maxItems: field.max,
        uniqueItems: true,
      };
    case 'day':
      return { type: 'string', format: 'date', example: '2024-03-11' };
    case 'birth':
      return { type: 'string', pattern: '^\\d{4}(-\\d{2})?$', example: '1990' };
    case 'count':
      return { type: 'integer', minimum: field.min, maximum: field.max };
    case 'yes-no':
      return { type: 'boolean' };
    case 'text':
      return { type: 'string', minLength: 1, maxLength: field.text?.max };
    case 'group':
      return field.group ? inputSchema(field.group) : { type: 'object' };
    case 'groups':
      return { type: 'array', items: field.group ? inputSchema(field.group) : { type: 'object' }, maxItems: field.max };
    case 'content':
      return { type: 'object', description: 'The whole new content, in the shape of the action that made the entry' };
    default:
      return { type: 'number', minimum: field.min, maximum: field.max };
  }
}

/** The schema of an input class, drawn from its field descriptors. */
export function inputSchema(type: InputClass): ObjectSchema {
  const fields = fieldsOf(type);
  return {
    type: 'object',
    additionalProperties: false,
    required: fields.filter(({ optional }) => !optional).map(({ name }) => name),
    properties: Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])),
  };
}

/** Schema and words of an action's body. */
export const bodyOf = (action: Action): ObjectSchema => ({
  ...inputSchema(action.input),
  title: action.words.en.title,
});
