import type { OpenAPIObject } from '@nestjs/swagger';
import { routes, type Sight } from '#access';
import type { Action } from '#casework';
import { answerParts, answers } from './answers';
import { bodyOf, inputSchema } from './field-schema';
import { NotedTogether } from '#perform';

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
const year = query('year', 'A year of the plan; either this or period');
const period = query('period', 'whole: the whole period of the plan, in place of a year');
const counting = [
  query('municipality', 'A municipality, or all; its own where the plan is of one'),
  query('from', 'First day counted'),
  query('to', 'Last day counted'),
];
const knownAtDay = query(
  'knownAt',
  'As elsewhere; for readers outside the office a past day, or the end of one: what was recorded by then',
);
const queries: Readonly<Record<string, readonly Parameter[]>> = {
  '/api/cases': [
    query('phase', 'Phase of the case'),
    query('category', 'A category held'),
    query('mine', 'true: own cases only'),
    query('incoming', 'true: only cases an office of the reader is asked to take over'),
    query('cursor', 'next of the page before'),
    query('limit', '1 to 100'),
    after,
  ],
  '/api/cases/:id/timeline': [knownAt, after],
  '/api/provider-referrals': [query('cursor', 'next of the page before'), after],
  '/api/provider-referrals/:id/:entry': [after],
  '/api/plans/:code/table': [year, period, knownAt, after],
  '/api/indicators/:code/count': [
    ...counting,
    query('by', 'Up to three of the dimensions, separated by commas'),
    knownAtDay,
    after,
  ],
  '/api/indicators/:code/explain': [...counting, knownAt, after],
  '/api/reports/categories': [query('office', 'A centre'), query('year', 'A year'), knownAtDay, after],
  '/api/plans/:code/rows/:row/explain': [year, period, knownAt, after],
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
    name: 'Office',
    in: 'header',
    required: false,
    schema: { type: 'string', maxLength: 80 },
    description:
      'The office whose roles are used; needed to open something where roles at several offices would allow it',
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

/** The same activity in several cases: the action's body without `for`, and who took part in each case. */
function actTogether(action: Action, path: string): Operation {
  const { for: _, ...properties } = bodyOf(action).properties ?? {};
  const content = {
    ...bodyOf(action),
    properties,
    required: bodyOf(action).required?.filter((name) => name !== 'for'),
  };
  const body = inputSchema(NotedTogether);
  const alone = act(action, path);
  return {
    ...alone,
    operationId: `${action.name}-together`,
    parameters: writeHeads.slice(0, 2),
    requestBody: { required: true, content: json({ ...body, properties: { ...body.properties, content } }) },
    responses: {
      '200': {
        description: 'Recorded in every case',
        content: json({
          type: 'object',
          required: ['entries'],
          properties: { entries: { type: 'array', items: { $ref: '#/components/schemas/Recorded' } } },
        }),
      },
      default: problem,
    },
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
      if (!row.together) put(path, row.method, act(action, path));
      else if ('together' in action) put(path, row.method, actTogether(action, path));
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
