import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Response } from 'playwright-core';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly nullable?: boolean;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
}

interface ApiDocument {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { responses: Record<string, { content?: Record<string, { schema: Schema }> }> }>>
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const document = JSON.parse(readFileSync(join(__dirname, '../../docs/generated/api.json'), 'utf8')) as ApiDocument;

/** Where a value is not what the schema says: its place, never the value. */
function misfits(schema: Schema, value: unknown, at: string): string[] {
  if (schema.$ref) return misfits(document.components.schemas[schema.$ref.split('/').at(-1)!]!, value, at);
  if (value === null) return schema.nullable ? [] : [`${at} is null`];
  if (schema.allOf) return schema.allOf.flatMap((each) => misfits(each, value, at));
  if (schema.oneOf)
    return schema.oneOf.some((each) => misfits(each, value, at).length === 0) ? [] : [`${at} fits none`];
  if (schema.enum) return schema.enum.includes(value) ? [] : [`${at} is none of its codes`];
  if (schema.type === 'array') {
    if (!Array.isArray(value)) return [`${at} is no list`];
    return value.flatMap((item) => misfits(schema.items ?? {}, item, `${at}[]`));
  }
  if (schema.type === 'object') return objectMisfits(schema, value, at);
  const type = schema.type === 'integer' ? 'number' : schema.type;
  return type === undefined || typeof value === type ? [] : [`${at} is no ${type}`];
}

function objectMisfits(
  { required = [], properties = {}, additionalProperties }: Schema,
  value: unknown,
  at: string,
): string[] {
  if (typeof value !== 'object' || value === null) return [`${at} is no object`];
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, inner]) => {
      const described = properties[name] ?? additionalProperties;
      if (described === false) return [`${at}.${name} is not described`];
      return typeof described === 'object' ? misfits(described, inner, `${at}.${properties[name] ? name : '*'}`) : [];
    }),
  ];
}

function templateOf(path: string): string | undefined {
  const fits = (template: string): boolean => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
  return document.paths[path] ? path : Object.keys(document.paths).find(fits);
}

async function judge(response: Response): Promise<{ name: string; strange: string[] }> {
  const method = response.request().method();
  const path = new URL(response.url()).pathname;
  const template = templateOf(path) ?? path;
  const name = `${method} ${template}`;
  const described = document.paths[template]?.[method.toLowerCase()]?.responses[response.status()];
  if (!described) return { name, strange: [`${name} ${response.status()} is not described`] };
  const schema = described.content?.['application/json']?.schema;
  return { name, strange: schema ? misfits(schema, await response.json(), name) : [] };
}

/** Watches a window: which answers it got from the API, and where they differ from docs/generated/api.json. */
export function documentedAnswers(page: Page): { all(): Promise<{ seen: string[]; strange: string[] }> } {
  const judged: Promise<{ name: string; strange: string[] }>[] = [];
  page.on('response', (response) => {
    const isAnswer = response.ok() && new URL(response.url()).pathname.startsWith('/api/');
    // What the browser has thrown away with its page cannot be read any more.
    if (isAnswer && response.status() !== 204) judged.push(judge(response).catch(() => ({ name: '', strange: [] })));
  });
  return {
    async all() {
      const answers = (await Promise.all(judged)).filter(({ name }) => name !== '');
      return {
        seen: [...new Set(answers.map(({ name }) => name))].sort(),
        strange: [...new Set(answers.flatMap(({ strange }) => strange))],
      };
    },
  };
}
