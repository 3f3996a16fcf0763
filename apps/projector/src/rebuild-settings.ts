import type { DataSource } from 'typeorm';
import type { EventStore } from '#event-store';
import type { SetDifference } from '#read-model';
import type { Vault } from '#vault';
import type { Sources } from './fold-streams';
import type { RebuildRun } from './rebuild-run';

/** What a rebuild works with, and on whose word it is switched in. */
export interface RebuildSettings {
  /** Logged in as kujdes_projector; four connections. */
  readonly database: DataSource;
  readonly sources: Sources & {
    readonly store: Pick<EventStore, 'head' | 'histories' | 'readAll' | 'readMany'>;
    readonly vault: Pick<Vault, 'open' | 'erased'>;
  };
  /**
   * Whether tables that differ from the live ones are switched in: differences need an operator's word. `first`: the
   * live tables are empty, so that everything in the log is folded and nothing compared; when somebody else has filled
   * them meanwhile, nothing is done.
   */
  readonly switchIn: 'when-equal' | 'always' | 'never' | 'first';
  /** Names the code that folds: only a rebuild that the same code began is gone on with. */
  readonly stamp?: string;
  /** Into how many parts the streams are cut; a part is written whole or not at all. */
  readonly parts?: number;
  /** Fills the parts that are missing; without it this process does, part by part. */
  readonly fill?: (run: RebuildRun) => Promise<void>;
  /** What is done now, for whoever watches. */
  readonly say?: (line: string) => void;
  /** Ends it between two steps, and the statement that runs; what is filled is left for the next start. */
  readonly signal?: AbortSignal;
}

export interface Rebuilt {
  /** Where both sets of tables stood when they were compared. */
  readonly position: bigint;
  readonly differences: readonly SetDifference[];
  readonly switched: boolean;
  /** How long it took to fill the tables, to index them, and to compare them. */
  readonly seconds: { readonly filling: number; readonly indexing: number; readonly comparing: number };
}
