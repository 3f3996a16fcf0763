import type { Sight } from '#access';
import { text, id, day, whole, figure, flag, orNull, list, byName, is, holds, type Shapes } from './answer-shapes';
import type { Schema } from './field-schema';

const yearly = list(holds({ year: whole, eur: figure }));

/** What the answers about plans and indicators are made of, by name. */
export const planParts: Shapes = {
  Plan: holds({ code: text, municipality: text, title: is('Labels'), from: whole, to: whole, explains: flag }),
  Cell: holds({}, { value: figure, share: figure, raw: text, year: whole, doubt: is('Labels') }),
  PlanRow: holds(
    {
      code: text,
      objective: text,
      objectiveTitle: is('Labels'),
      activity: orNull(text),
      title: is('Labels'),
      unit: text,
      direction: { type: 'string', enum: ['up', 'down', 'none'] },
      source: { type: 'string', enum: ['case-events', 'reported'] },
      indicator: text,
      definition: orNull(is('Labels')),
      remark: orNull(is('Labels')),
      baseline: orNull(is('Cell')),
      target: orNull(is('Cell')),
      periodTarget: orNull(is('Cell')),
      printedActual: orNull(is('Cell')),
      reached: orNull(flag),
      countedActual: orNull(figure),
      countedOver: orNull(figure),
      countedPercent: orNull(figure),
      reportedActual: orNull(figure),
      state: {
        type: 'string',
        enum: ['counted', 'reported', 'zero', 'not-reported', 'no-data', 'suppressed'],
      },
    },
    { reportedFor: holds({ from: day, to: day }) },
  ),
  PlanActivity: holds(
    {
      code: text,
      title: is('Labels'),
      lead: list(text),
      support: list(text),
      stakeholders: list(text),
      implementer: list(text),
      budget: orNull(holds({ raw: text, years: yearly, fundedBy: list(text) }, { sharedWith: text })),
      indicators: list(text),
    },
    { documentCode: text, expectedResult: is('Labels'), timeline: text },
  ),
  BehindFigure: holds(
    {
      case: id,
      entry: id,
      person: id,
      fact: text,
      kind: text,
      from: day,
      through: orNull(day),
      on: day,
      action: text,
    },
    { part: { type: 'string', enum: ['numerator', 'denominator'] } },
  ),
};

/** What each look at plans and indicators answers, by its name. */
export const planAnswers = {
  plans: holds({ plans: list(is('Plan')) }),
  plan: holds({
    plan: text,
    municipality: text,
    title: is('Labels'),
    from: whole,
    to: whole,
    decision: orNull(holds({ number: text, on: day })),
    objectives: list(
      holds({
        priority: text,
        priorityTitle: is('Labels'),
        code: text,
        title: is('Labels'),
        activities: list(is('PlanActivity')),
      }),
    ),
    budget: holds({ years: yearly, total: figure, own: whole, shared: whole, unpriced: whole }),
    institutions: byName(is('Labels')),
  }),
  'plan-table': holds({
    plan: text,
    year: orNull(whole),
    from: day,
    to: day,
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
  explain: holds(
    {
      row: text,
      year: orNull(whole),
      from: day,
      to: day,
      knownAt: is('KnownAt'),
      figure: orNull(figure),
      entries: list(is('BehindFigure')),
      names: byName(text),
    },
    { over: figure },
  ),
} satisfies Readonly<Partial<Record<Sight, Schema>>>;
