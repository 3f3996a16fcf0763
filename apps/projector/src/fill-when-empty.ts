import type { ProjectorLog } from './follow-settings';
import { reasonOf } from './failure';
import { rebuild } from './rebuild';
import type { RebuildSettings } from './rebuild-settings';
import { placeOf } from './rebuild-catch-up';
import { liveTables } from './target';

export interface FirstFill extends Pick<RebuildSettings, 'database' | 'sources' | 'stamp' | 'fill' | 'signal'> {
  readonly log: ProjectorLog;
  /** From which position of its head a log is large: a smaller one is followed from its beginning. */
  readonly largeFrom: bigint;
}

/**
 * Fills empty tables of a large log as a rebuild does, several times faster than following: after a restore, and after
 * a migration that folds everything anew. When it fails the tables stay empty, and following them says what is wrong.
 */
export async function fillWhenEmpty({ log, largeFrom, ...settings }: FirstFill): Promise<void> {
  try {
    const { position } = await placeOf(settings.database, liveTables);
    if (position > 0n || (await settings.sources.store.head()) < largeFrom) return;
    log.info({}, 'the tables are empty: they are filled first');
    const { switched } = await rebuild({ ...settings, switchIn: 'first', say: (line) => log.info({}, line) });
    log.info({}, switched ? 'filled' : 'another projector has filled them');
  } catch (error) {
    if (settings.signal?.aborted === true) log.info({}, 'ended before they were filled');
    else log.error(reasonOf(error), 'not filled: the log is followed from its beginning');
  }
}
