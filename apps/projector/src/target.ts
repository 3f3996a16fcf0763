import { projectionsKeeping, searchProjections } from './projections';
import type { Projection } from './projection';

/** Tables that follow the log together, with a checkpoint of their own. */
export interface Target {
  /** Name of the checkpoint. */
  readonly name: string;
  readonly checkpoint: 'read.checkpoint' | 'read.search_checkpoint';
  readonly projections: readonly Projection[];
  /** Times are an index over the whole log, so every event passes. */
  readonly logTimes: boolean;
}

/** Cases worked on now get entry after entry: some 50 MB. */
const eventsKept = 20_000;

/** The set of tables that answers questions: one applied head for all of them. */
export const liveTables: Target = {
  name: 'tables',
  checkpoint: 'read.checkpoint',
  projections: projectionsKeeping(eventsKept),
  logTimes: true,
};

/** Clear names: UNLOGGED like their checkpoint, so that after a crash of the database both begin again. */
export const searchTable: Target = {
  name: 'person-search',
  checkpoint: 'read.search_checkpoint',
  projections: searchProjections,
  logTimes: false,
};
