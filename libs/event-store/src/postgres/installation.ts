import { rowsOf, type Query } from '#sql';

/** What a database is for, for ever: simulated time is only accepted in demo and test. */
export type InstallationMode = 'demo' | 'test' | 'real';

/** The mark of this database; null while it has none. */
export async function installationMode(query: Query): Promise<InstallationMode | null> {
  const [row] = rowsOf(await query.query('select mode from log.installation'));
  return row ? (row['mode'] as InstallationMode) : null;
}

/**
 * Marks the database, as its owner; the same mark again is fine. Throws when it is marked otherwise, or when a
 * log without a mark already holds events and is to become demo or test.
 */
export async function markInstallation(query: Query, mode: InstallationMode): Promise<void> {
  if (mode !== 'real') {
    const [row] = rowsOf(
      await query.query(
        `select exists (select from log.events) and not exists (select from log.installation) as unmarked_history`,
      ),
    );
    if (row?.['unmarked_history']) throw new Error('a log that already holds events cannot become a demo or a test');
  }
  await query.query('insert into log.installation (mode) values ($1) on conflict do nothing', [mode]);
  const marked = await installationMode(query);
  if (marked !== mode) throw new Error(`this database is marked ${String(marked)} for ever; it cannot be ${mode}`);
}
