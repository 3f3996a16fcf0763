import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { accessMigrations } from '#access-tables';
import { eventStoreMigrations } from '#event-store';
import { planDocuments } from '#indicators';
import { proofMigrations } from '#proof';
import { readModelMigrations } from '#read-model';
import { vaultMigrations } from '#vault';
import { buildDocument } from '../../apps/api/src/openapi/build-document';
import { testDatabase } from '../setup/test-database';
import { actionsPage } from './actions-page';
import { everyAction } from './every-action';
import { indicatorsPage } from './indicators-page';
import { tablesPage } from './tables-page';

/** `npm run docs` sets it: then the files are written instead of compared. */
const writing = process.env['WRITE_DOCS'] === '1';

async function migratedTables(): Promise<string> {
  const database = await testDatabase();
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  try {
    for (const Migration of [
      ...eventStoreMigrations,
      ...proofMigrations,
      ...readModelMigrations,
      ...accessMigrations,
      ...vaultMigrations,
    ])
      await new Migration().up(owner);
    return await tablesPage(owner);
  } finally {
    await owner.end();
    await database.drop();
  }
}

describe('docs/generated', () => {
  it.each<[file: string, make: () => string | Promise<string>]>([
    ['actions.md', () => actionsPage(everyAction)],
    ['indicators.md', () => indicatorsPage(planDocuments)],
    ['api.json', () => `${JSON.stringify(buildDocument(everyAction), null, 1)}\n`],
    ['tables.md', migratedTables],
  ])('holds %s as the code makes it now (if not: npm run docs)', async (file, make) => {
    const path = join(__dirname, '../../docs/generated', file);
    const now = await make();
    if (writing) writeFileSync(path, now);
    expect(readFileSync(path, 'utf8')).toBe(now);
  });
});
