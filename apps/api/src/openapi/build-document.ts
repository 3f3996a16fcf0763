import type { OpenAPIObject } from '@nestjs/swagger';
import { routes, type Sight } from '#access';
import type { Action } from '#casework';
import { answerParts, answers } from './answers';
import { bodyOf } from './field-schema';

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['get']>;
type Parameter = NonNullable<Operation['parameters']>[number];

const inPath = (path: string): Parameter[] =>
  [...path.matchAll(/:(\w+)/g)].flatMap(([, name]) =>
    name === 'action' || name === undefined ? [] : [{ name, in: 'path', required: true, schema: { type: 'string' } }],
  );

const query = (name: string, description: string): Parameter => ({
  name,
  in: 'query',
  required: false,
  description,
  schema: { type: 'string' },
});
const after = query('after', 'Waits until the tables hold this position');
const knownAt = query(
  'knownAt',
  'A position of the log, or a whole second (ISO 8601 with zone): what was recorded by then',
);
const queries: Readonly<Record<string, readonly Parameter[]>> = {
  '/api/cases': [
    query('phase', 'Phase of the case'),
    query('category', 'A category held'),
    query('mine', 'true: own cases only'),
    query('cursor', 'next of the page before'),
    query('limit', '1 to 100'),
    after,
  ],
  '/api/cases/:id/timeline': [knownAt, after],
  '/api/plans/:code/table': [query('year', 'A year of the plan'), knownAt, after],
  '/api/plans/:code/rows/:row/explain': [query('year', 'A year of the plan'), knownAt, after],
};

const writeHeads: Parameter[] = [
  {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', maxLength: 200 },
    description: 'The same key gives the same result once',
  },
  {
    name: 'If-Match',
    in: 'header',
    required: false,
    schema: { type: 'string' },
    description: 'The revision seen; a newer one answers 412',
  },
];
const problem = {
  description: 'Problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const json = (schema: object): object => ({ 'application/json': { schema } });
const secured: Operation['security'] = [{ cookie: [] }, { token: [] }];
const template = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

function answered(see: Sight): Record<string, object> {
  const schema = answers[see];
  const status = see === 'sign-in' ? '201' : '200';
  return schema ? { [status]: { description: 'Answer', content: json(schema) } } : { '204': { description: 'Done' } };
}

function act(action: Action, path: string): Operation {
  return {
    tags: [action.subject],
    operationId: action.name,
    summary: action.words.en.title,
    description: `Stores \`${action.event}\`. By: ${action.by.join(', ')}.`,
    parameters: [...inPath(path), ...writeHeads],
    requestBody: { required: true, content: json(bodyOf(action)) },
    responses: {
      [action.opens ? '201' : '200']: {
        description: 'Recorded',
        content: json({ $ref: '#/components/schemas/Recorded' }),
      },
      default: problem,
    },
    security: secured,
  } as Operation;
}

/** The whole API, from the table of actions and the table of routes: nothing is described twice. */
export function buildDocument(actions: readonly Action[]): OpenAPIObject {
  const paths: Paths = {};
  const put = (path: string, method: string, operation: Operation): void => {
    paths[template(path)] = { ...paths[template(path)], [method.toLowerCase()]: operation };
  };
  for (const row of routes) {
    if ('see' in row) {
      put(row.path, row.method, {
        tags: ['reading'],
        operationId:
          row.see === 'session' || row.see === 'health'
            ? `${row.method.toLowerCase()}-${row.path.split('/').at(-1) ?? ''}`
            : row.see,
        parameters: [...inPath(row.path), ...(queries[row.path] ?? [])],
        responses: { ...answered(row.see), default: problem },
        security: row.see === 'health' || row.see === 'sign-in' ? [] : secured,
      });
      continue;
    }
    for (const action of actions.filter(
      ({ subject, name, opens = false }) =>
        subject === row.act && (row.name === undefined ? !opens : name === row.name),
    )) {
      const path = row.path.replace(':action', action.name);
      put(path, row.method, act(action, path));
    }
  }
  return {
    openapi: '3.0.3',
    info: {
      title: 'Kujdes',
      version: '1',
      description: 'Case management for public social work. Every action is an event; every figure is explained.',
    },
    paths,
    components: {
      schemas: answerParts,
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'kujdes' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}
