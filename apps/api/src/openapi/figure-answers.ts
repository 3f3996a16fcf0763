import type { Sight } from '#access';
import { byName, day, figure, flag, holds, is, list, orNull, text, whole, type Shapes } from './answer-shapes';
import type { Schema } from './field-schema';

const state: Schema = { type: 'string', enum: ['counted', 'zero', 'not-reported', 'suppressed'] };
const publication: Schema = { type: 'string', enum: ['exact', 'suppressed'] };
const columns = {
  new: orNull(whole),
  personsServed: orNull(whole),
  administrativeOnly: orNull(whole),
  closed: orNull(whole),
};
const days = orNull(holds({ from: day, to: day }));

/** What answers about single figures are made of. */
export const figureParts: Shapes = {
  GroupFigure: holds({ of: byName(text), figure: orNull(whole), state }, { over: orNull(whole) }),
  CategoryYear: holds({
    category: text,
    labels: orNull(is('Labels')),
    offered: flag,
    saidBy: orNull(text),
    ...columns,
  }),
};

/** Looks at indicators counted by themselves, and at reports. */
export const figureAnswers = {
  count: holds({
    indicator: text,
    version: whole,
    definition: is('Labels'),
    vocabulary: whole,
    municipality: orNull(text),
    from: day,
    to: day,
    by: list(text),
    knownAt: is('KnownAt'),
    recorded: days,
    publication,
    overlapping: flag,
    withheld: flag,
    total: holds({ figure: orNull(whole), state }, { over: orNull(whole) }),
    groups: list(is('GroupFigure')),
  }),
  'explain-count': holds(
    {
      indicator: text,
      municipality: orNull(text),
      from: day,
      to: day,
      knownAt: is('KnownAt'),
      figure: orNull(figure),
      entries: list(is('BehindFigure')),
      names: byName(text),
    },
    { over: figure },
  ),
  'category-report': holds({
    office: text,
    year: whole,
    knownAt: is('KnownAt'),
    vocabulary: whole,
    recorded: days,
    publication,
    state: { type: 'string', enum: ['counted', 'not-reported'] },
    rows: list(is('CategoryYear')),
    total: orNull(holds(columns)),
  }),
} satisfies Readonly<Partial<Record<Sight, Schema>>>;
