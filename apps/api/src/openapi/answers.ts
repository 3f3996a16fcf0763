import { languages, type Field } from '#casework';
import type { Sight } from '#access';
import type { Schema } from './field-schema';

type Shapes = Readonly<Record<string, Schema>>;

const text: Schema = { type: 'string' };
const id: Schema = { type: 'string', format: 'uuid' };
const day: Schema = { type: 'string', format: 'date' };
const instant: Schema = { type: 'string', format: 'date-time' };
const whole: Schema = { type: 'integer' };
const figure: Schema = { type: 'number' };
const flag: Schema = { type: 'boolean' };
/** A place in the log: a decimal number as a string. */
const position: Schema = { type: 'string', pattern: '^\\d+$' };
const orNull = (schema: Schema): Schema =>
  '$ref' in schema ? { allOf: [schema], nullable: true } : { ...schema, nullable: true };
const list = (items: Schema): Schema => ({ type: 'array', items });
const byName = (items: Schema): Schema => ({ type: 'object', additionalProperties: items });
const is = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** An object that holds these fields and no others; those in `may` can be absent. */
const holds = (must: Shapes, may: Shapes = {}): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(must),
  properties: { ...must, ...may },
});

const worded = (schema: Schema): Schema => holds(Object.fromEntries(languages.map((language) => [language, schema])));
const named = holds({ account: id, name: text });
const spell = { person: id, entry: id, from: day };

const kinds = {
  id: true,
  'new-id': true,
  person: true,
  persons: true,
  provider: true,
  account: true,
  entry: true,
  code: true,
  codes: true,
  day: true,
  birth: true,
  count: true,
  euro: true,
  quantity: true,
  'yes-no': true,
  text: true,
  group: true,
  groups: true,
  content: true,
} satisfies Record<Field['kind'], true>;

/** What the answers are made of, by name. */
export const answerParts: Shapes = {
  Recorded: {
    type: 'object',
    required: ['revision', 'position'],
    properties: { case: id, person: id, provider: id, plan: text, account: id, entry: id, revision: whole, position },
  },
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'code'],
    properties: {
      type: text,
      title: text,
      status: whole,
      code: text,
      detail: text,
      words: is('Labels'),
      fields: list(holds({ field: text, code: text })),
      entry: id,
      mode: is('Mode'),
    },
  },
  Labels: worded(text),
  KnownAt: holds({ position, at: orNull(instant), final: flag }),
  Session: holds({ account: id, name: text, roles: list(holds({ role: text, office: text })), mode: is('Mode') }),
  Mode: { type: 'string', enum: ['demo', 'real', 'test'] },
  FormField: holds(
    {
      name: text,
      kind: { type: 'string', enum: Object.keys(kinds) },
      optional: flag,
      sealed: flag,
      labels: is('Labels'),
    },
    {
      list: text,
      offered: list(text),
      ahead: flag,
      min: figure,
      max: figure,
      form: text,
      fields: list(is('FormField')),
    },
  ),
  Action: holds(
    {
      subject: { type: 'string', enum: ['case', 'person', 'provider', 'household', 'plan', 'account'] },
      name: text,
      event: text,
      opens: flag,
      by: list(text),
      words: worded(holds({ title: text, sentence: text })),
      fields: list(is('FormField')),
    },
    { when: list(text), repairs: { type: 'string', enum: ['correct', 'withdraw', 'restore'] } },
  ),
  Code: {
    type: 'object',
    required: ['code', 'labels', 'offered'],
    properties: { code: text, labels: is('Labels'), offered: flag },
  },
  FoundPerson: holds({ person: id, name: text, birth: text, sex: text, residence: text, office: text }),
  Provider: holds({
    provider: id,
    name: text,
    kind: text,
    office: text,
    municipality: text,
    places: whole,
    free: whole,
  }),
  CaseLine: holds({
    case: id,
    office: text,
    phase: text,
    urgency: text,
    referredOn: day,
    openedOn: orNull(day),
    lastOn: day,
    manager: orNull(named),
    beneficiaries: list(holds({ person: id, name: text })),
    categories: list(text),
    restricted: flag,
  }),
  Case: holds({
    case: id,
    revision: whole,
    position,
    office: text,
    phase: text,
    urgency: text,
    referredOn: day,
    openedOn: orNull(day),
    restricted: flag,
    manager: orNull(named),
    beneficiaries: list(is('FoundPerson')),
    household: orNull(holds({ id, members: list(id) })),
    categories: list(holds({ ...spell, category: text }, { to: day })),
    stays: list(holds({ ...spell, kind: text }, { provider: id, to: day })),
    available: list(text),
    workers: list(named),
    names: byName(text),
  }),
  TimelineEntry: holds({
    entry: id,
    revision: whole,
    action: text,
    event: text,
    on: day,
    recordedAt: instant,
    actor: id,
    role: text,
    office: text,
    content: {
      type: 'object',
      additionalProperties: true,
      description: 'In the shape of the action, sealed values opened',
    },
    withdrawn: flag,
    corrected: flag,
    repairs: list(holds({ event: text, on: day, recordedAt: instant, actor: id, reason: text }, { why: text })),
  }),
  Plan: holds({ code: text, municipality: text, title: is('Labels'), from: whole, to: whole, explains: flag }),
  Cell: holds({}, { value: figure, raw: text, year: whole, doubt: is('Labels') }),
  PlanRow: holds(
    {
      code: text,
      objective: text,
      objectiveTitle: is('Labels'),
      title: is('Labels'),
      unit: text,
      source: { type: 'string', enum: ['case-events', 'reported'] },
      indicator: text,
      definition: orNull(is('Labels')),
      baseline: orNull(is('Cell')),
      target: orNull(is('Cell')),
      printedActual: orNull(is('Cell')),
      countedActual: orNull(figure),
      reportedActual: orNull(figure),
      state: {
        type: 'string',
        enum: ['counted', 'reported', 'zero', 'not-reported', 'no-data', 'suppressed'],
      },
    },
    { reportedFor: holds({ from: day, to: day }) },
  ),
  BehindFigure: holds({
    case: id,
    entry: id,
    person: id,
    fact: text,
    kind: text,
    from: day,
    through: orNull(day),
    on: day,
    action: text,
  }),
};

const health: Schema = {
  type: 'object',
  required: ['status'],
  properties: { status: text },
  additionalProperties: true,
};

/** What each look answers, by its name. */
export const answers: Readonly<Partial<Record<Sight, Schema>>> = {
  health,
  'sign-in': { oneOf: [is('Session'), holds({ token: text, expires: instant })] },
  session: is('Session'),
  actions: holds({
    mode: is('Mode'),
    actions: list(is('Action')),
    codeLists: byName(list(is('Code'))),
    offices: list(holds({ code: text, kind: text, municipality: text, labels: is('Labels'), offered: flag })),
  }),
  'people-search': holds({ people: list(is('FoundPerson')) }),
  providers: holds({ providers: list(is('Provider')) }),
  'case-list': holds({ cases: list(is('CaseLine')), next: orNull(text) }),
  case: is('Case'),
  timeline: holds({ case: id, knownAt: is('KnownAt'), entries: list(is('TimelineEntry')), names: byName(text) }),
  plans: holds({ plans: list(is('Plan')) }),
  'plan-table': holds({
    plan: text,
    year: whole,
    knownAt: is('KnownAt'),
    recorded: orNull(holds({ from: day, to: day })),
    rows: list(is('PlanRow')),
  }),
  indicators: holds({
    vocabulary: whole,
    indicators: list({
      type: 'object',
      required: ['code', 'version', 'definition'],
      properties: { code: text, version: whole, definition: is('Labels') },
      additionalProperties: true,
      description: 'The row of data an indicator is, and what it counts in words',
    }),
  }),
  explain: holds({
    row: text,
    year: whole,
    knownAt: is('KnownAt'),
    figure: orNull(figure),
    entries: list(is('BehindFigure')),
    names: byName(text),
  }),
};
