import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { vaultFixture, type VaultFixture } from '../test/vault-fixture';
import { addMasterKeyVersion } from './master-key';
import type { SealRequest } from './vault';

describe('rotating the master key', () => {
  let fixture: VaultFixture;
  beforeEach(async () => {
    fixture = await vaultFixture();
  });
  afterEach(() => fixture.end());
  const notes = (count: number): SealRequest[] =>
    Array.from({ length: count }, (_, n) => ({
      event: randomUUID(),
      field: 'note',
      subject: `person-${n}`,
      class: 'identity',
      value: `shënimi ${n}`,
      ...(n === 0 ? { lookup: 'protocol-number' as const } : {}),
    }));

  it('seals every row again; ids, digests, secrets and lookups stay, and the old key is needed no more', async () => {
    const before = await fixture.open();
    const asked = notes(1_200);
    const references = await before.seal(asked);
    const secret = await before.secret('cookies');
    const next = await addMasterKeyVersion(fixture.keyFile);
    expect(next.version).toBe(2);
    const owner = await fixture.open('owner');
    expect(await owner.rotate(next)).toEqual({ rows: 1_200 });
    expect(
      await fixture.sql(
        'select distinct key_version as v from vault.sealed union select key_version from vault.secret',
      ),
    ).toEqual([{ v: 2 }]);

    const held = JSON.parse(await readFile(fixture.keyFile, 'utf8')) as { versions: Record<string, string> };
    delete held.versions['1'];
    await writeFile(fixture.keyFile, JSON.stringify(held));
    const after = await fixture.open();
    expect(await after.secret('cookies')).toEqual(secret);
    expect(await after.find('protocol-number', 'shënimi 0')).toEqual(['person-0']);
    expect(await after.seal(asked)).toEqual(references);
    const opened = await after.open(references.map((each) => each.sealed));
    expect(references.map((each) => opened.get(each.sealed))).toEqual(asked.map((each) => each.value));
  });

  it('goes on while the application seals under the old version, and then takes no more rows under it', async () => {
    const old = await fixture.open();
    await old.seal(notes(600));
    const next = await addMasterKeyVersion(fixture.keyFile);
    const owner = await fixture.open('owner');
    const rotating = { now: true };
    const writing = (async () => {
      const sealed: string[] = [];
      try {
        while (rotating.now) sealed.push(...(await old.seal(notes(3))).map((each) => each.sealed));
      } catch (error) {
        expect(error).toMatchObject({ name: 'VaultKeyRefused', code: 'KEY_VERSION_MISSING' });
      }
      return sealed;
    })();
    await owner.rotate(next).finally(() => (rotating.now = false));
    const sealed = await writing;
    await expect(old.seal(notes(1))).rejects.toMatchObject({ code: 'KEY_VERSION_MISSING' });
    expect((await owner.open(sealed)).size).toBe(sealed.length);
    expect(await fixture.sql('select distinct key_version as v from vault.sealed')).toEqual([{ v: 2 }]);
  });

  it('stops at a row that was altered, with the old version kept', async () => {
    const vault = await fixture.open();
    await vault.seal(notes(3));
    await fixture.sql(`update vault.sealed set subject = 'x' where subject = 'person-1'`);
    const next = await addMasterKeyVersion(fixture.keyFile);
    const owner = await fixture.open('owner');
    await expect(owner.rotate(next)).rejects.toMatchObject({ name: 'VaultTampered' });
    expect(await fixture.sql('select version from vault.master_key order by version')).toEqual([
      { version: 1 },
      { version: 2 },
    ]);
  });
});
