import { parkingReasons } from '#read-model';
import type { Schema } from './field-schema';
import { holds, id, instant, is, list, orNull, position, text, type Shapes } from './answer-shapes';

const projection: Schema = { type: 'string', enum: ['tables', 'person-search'] };

export const parkingReason: Schema = { type: 'string', enum: [...parkingReasons] };

/** What the answer about projections is made of. */
export const projectionParts: Shapes = {
  Projection: holds({
    projection,
    position,
    appliedAt: instant,
    failure: orNull(holds({ code: text, position, reason: text, since: instant })),
  }),
  ParkedStream: holds({
    projection,
    stream: text,
    state: { type: 'string', enum: ['parked', 'replay-asked', 'replay-failed'] },
    reason: parkingReason,
    position,
    failure: orNull(text),
    by: id,
    since: instant,
  }),
};

/** How the tables follow the log. */
export const projectionAnswers = {
  projections: holds({
    head: position,
    projections: list(is('Projection')),
    parked: list(is('ParkedStream')),
  }),
} as const;
