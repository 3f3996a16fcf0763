import type { DataSource } from 'typeorm';
import type { EventStore } from '#event-store';
import type { Sources } from './fold-streams';
import type { Target } from './target';

/** What a projector tells; never a value of a person. */
export interface ProjectorLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Told what a projector does, for measures. */
export interface Watch {
  live(is: boolean): void;
  applied(batch: { readonly events: number; readonly rows: number; readonly seconds: number }): void;
  /** Since when a gap in the log holds back what is behind it; null: none does. */
  held(since: Date | null): void;
  failed(code: string): void;
}

export interface FollowSettings {
  /** Logged in as kujdes_projector. */
  readonly database: DataSource;
  readonly sources: Sources & { readonly store: Pick<EventStore, 'follow' | 'readMany'> };
  readonly target: Target;
  readonly signal: AbortSignal;
  readonly log: ProjectorLog;
  readonly watch?: Watch;
  /**
   * How long after a failure, or while another projector is live, before the next attempt; and after how long a live
   * projector that says nothing is taken for frozen.
   */
  readonly pauseMs: {
    readonly passing: number;
    readonly poisoned: number;
    readonly standby: number;
    readonly frozen: number;
  };
}
