import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { masterKeyFromFile } from '#vault';
import { readSigningKey } from '#proof';
import { endRoots } from '../../apps/admin/src/end-roots';
import { appended, event } from '../../libs/event-store/src/conformance/support';
import { testDatabase, type TestDatabase } from '../setup/test-database';
import { asOwner, makeKeyFile, proofHouse, verifyCommand, type ProofHouse } from './proof-house';

describe('a lost signing key', () => {
  let database: TestDatabase;
  let house: ProofHouse;
  let kept: string;
  beforeEach(async () => {
    database = await testDatabase();
    house = await proofHouse(database.url);
    for (let n = 0; n < 10; n += 1) await appended(house.log, 'case-1', event({ n }));
    await house.sign();
    kept = join(house.scratch, 'kept');
    mkdirSync(kept);
  });
  afterEach(async () => {
    await house.close();
    await database.drop();
    house.clear();
  });

  const end = async (to = join(kept, 'roots.ndjson')): Promise<string> => {
    const said = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
      await endRoots({ databaseUrl: database.url, key: masterKeyFromFile('not needed'), mode: 'real' }, ['--to', to]);
      return String(said.mock.calls[0]?.[0]);
    } finally {
      said.mockRestore();
    }
  };
  const newKey = () => readSigningKey('SIGNING_KEY_FILE', makeKeyFile(join(house.scratch, 'new.key')));

  it('ends the chain of roots: a new one covers the whole log, the old one proves it up to its end', async () => {
    const key = await newKey();
    await expect(house.sign({ key })).rejects.toThrow('holds another key than root 2 calls for');
    expect(await end()).toMatch(/^The chain ended with root 2\./);
    await appended(house.log, 'case-1', event());
    await house.sign({ key, most: 100 });
    const now = await verifyCommand(database.url);
    expect(now.last).toMatch(/nothing altered/);
    expect(now.words).toContain(`Signed through position 11`);
    expect(now.words).toContain(`First key: ${key.name}`);
    for (const folder of [kept, house.folder]) {
      const before = await verifyCommand(database.url, '--roots', folder, '--outside-only');
      expect(before.last).toMatch(/nothing altered/);
      expect(before.words).toContain('Outside through position 10');
      expect(before.words).toContain(`1 later events not yet. First key: ${house.key.name}`);
    }
    // Without being told that this chain has ended, two chains contradict each other.
    expect((await verifyCommand(database.url, '--roots', kept)).isFine).toBe(false);
  });

  it('hides nothing: what was altered before the new chain is named by the old roots', async () => {
    await end();
    await asOwner(database.url, (owner) =>
      owner.query(`set session_replication_role = replica;
        update log.events set recorded_at = recorded_at - interval '1 day' where position = 1`),
    );
    await house.sign({ key: await newKey(), most: 100 });
    expect((await verifyCommand(database.url)).isFine).toBe(true);
    const { last } = await verifyCommand(database.url, '--roots', kept, '--outside-only');
    expect(last).toContain('The event at position 1 (stream case-1, revision 0) does not have the time of recording');
  });

  it('lets nobody else remove a root, before and after', async () => {
    const remove = () => asOwner(database.url, (owner) => owner.query('delete from proof.root'));
    await expect(remove()).rejects.toThrow('root is never changed');
    await end();
    await house.sign({ key: await newKey() });
    await expect(remove()).rejects.toThrow('root is never changed');
  });

  it('ends nothing while a signer is at work, without roots, or over a file that is there', async () => {
    await asOwner(house.signerUrl, async (signer) => {
      await signer.query(`select pg_advisory_lock(hashtext('kujdes signer'))`);
      await expect(end()).rejects.toThrow('A signer is at work');
    });
    await end();
    await expect(end()).rejects.toThrow('is there already');
    await expect(end(join(kept, 'more.ndjson'))).rejects.toThrow('There are no roots');
  });
});
