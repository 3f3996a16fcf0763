import { refoldAllSql } from '#read-model';
import type { Environment } from './environment';
import { asOwner } from './migrate';

/**
 * Empties the read tables and sends the projector back to the beginning of the log; one that is live finds out when it
 * writes next. For a log that was put back to an earlier state; where the tables are only suspected, a rebuild proves
 * them and leaves them standing.
 */
export async function refold({ databaseUrl }: Environment): Promise<void> {
  await asOwner(databaseUrl, async (owner) => {
    await owner.query(`set lock_timeout = '10s'`); // a reader that holds a table longer is to end first
    await owner.query(refoldAllSql);
  });
  console.log(
    'The read tables are empty: start the projector, which folds the whole log into them (one at work does at the next entry).',
  );
}
