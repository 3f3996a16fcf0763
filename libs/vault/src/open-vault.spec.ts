import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vaultFixture, type VaultFixture } from '../test/vault-fixture';
import { createDemoMasterKey, createRealMasterKey, masterKeyFromCommand, masterKeyFromFile } from './master-key';
import { openVault } from './open-vault';

describe('opening the vault', () => {
  let fixture: VaultFixture;
  let folder: string;
  beforeEach(async () => {
    fixture = await vaultFixture();
    folder = await mkdtemp(join(tmpdir(), 'kujdes-keys-'));
  });
  afterEach(async () => {
    await fixture.end();
    await rm(folder, { recursive: true });
  });
  const value = {
    event: randomUUID(),
    field: 'note',
    subject: 'person-1',
    class: 'identity',
    value: 'shënim',
  } as const;
  const open = (path: string, mode: 'demo' | 'real' | 'test' = 'test') =>
    openVault({ url: fixture.urlAs('kujdes_app'), key: masterKeyFromFile(path), mode });

  it('opens again with the same key, with the same secrets and ids', async () => {
    const [one, two] = await Promise.all([fixture.open(), fixture.open()]);
    await one.seal([value]);
    expect(two.idOf(value.event, 'note')).toBe(one.idOf(value.event, 'note'));
    expect(await two.secret('cookies')).toEqual(await one.secret('cookies'));
    expect(await one.secret('cookies')).toHaveLength(32);
    expect(await one.secret('ids')).not.toEqual(await one.secret('cookies'));
    const again = await fixture.open();
    expect(again.idOf(value.event, 'note')).toBe(one.idOf(value.event, 'note'));
    expect((await again.open([again.idOf(value.event, 'note')])).size).toBe(1);
  });

  it('refuses another key, and makes nothing anew', async () => {
    await (await fixture.open()).seal([value]);
    const before = await fixture.sql('select * from vault.master_key');
    await createDemoMasterKey(join(folder, 'other.json'));
    await expect(open(join(folder, 'other.json'))).rejects.toMatchObject({
      name: 'VaultKeyRefused',
      code: 'KEY_WRONG',
    });
    expect(await fixture.sql('select * from vault.master_key')).toEqual(before);
    await fixture.open();
  });

  it('refuses a missing key with existing data', async () => {
    await (await fixture.open()).seal([value]);
    await expect(open(join(folder, 'gone.json'))).rejects.toMatchObject({ code: 'KEY_MISSING' });
    const other = JSON.parse(await readFile(fixture.keyFile, 'utf8')) as { versions: Record<string, string> };
    await writeFile(
      join(folder, 'v2.json'),
      JSON.stringify({ ...other, current: 2, versions: { 2: other.versions['1'] } }),
    );
    await expect(open(join(folder, 'v2.json'))).rejects.toMatchObject({ code: 'KEY_VERSION_MISSING' });
  });

  it('refuses values whose check value was taken away', async () => {
    await (await fixture.open()).seal([value]);
    await fixture.sql('delete from vault.master_key');
    await expect(fixture.open()).rejects.toMatchObject({ code: 'KEY_WRONG' });
  });

  it('refuses a demo key for real data, also under another name of its kind', async () => {
    await expect(open(fixture.keyFile, 'real')).rejects.toMatchObject({ code: 'DEMO_KEY_REFUSED' });
    await (await fixture.open()).seal([value]);
    const renamed = (await readFile(fixture.keyFile, 'utf8')).replace('demo', 'real');
    await writeFile(join(folder, 'renamed.json'), renamed);
    await expect(open(join(folder, 'renamed.json'), 'real')).rejects.toMatchObject({ code: 'KEY_WRONG' });
  });

  it('opens real data with a real key', async () => {
    await createRealMasterKey(join(folder, 'real.json'));
    const vault = await open(join(folder, 'real.json'), 'real');
    expect(await vault.seal([value])).toHaveLength(1);
    await vault.close();
  });

  it('makes a key file that only its owner reads, and never over another', async () => {
    expect((await stat(fixture.keyFile)).mode & 0o777).toBe(0o600);
    await expect(createDemoMasterKey(fixture.keyFile)).rejects.toThrow(/EEXIST/);
  });

  it.each([
    '',
    '{}',
    '[]',
    'null',
    '{"kind":"demo","current":1,"versions":{"1":"c2hvcnQ="}}',
    '{"kind":"demo","current":1,"versions":{}}',
  ])('refuses the key file %j', async (text) => {
    await writeFile(join(folder, 'bad.json'), text);
    await expect(open(join(folder, 'bad.json'))).rejects.toMatchObject({ code: 'KEY_UNREADABLE' });
  });

  it('takes the key from a command, and tells nothing of its output when it fails', async () => {
    const url = fixture.urlAs('kujdes_app');
    const vault = await openVault({ url, key: masterKeyFromCommand(`cat '${fixture.keyFile}'`), mode: 'test' });
    await vault.close();
    const failing = openVault({ url, key: masterKeyFromCommand(`cat '${fixture.keyFile}'; exit 3`), mode: 'test' });
    const error = await failing.then(
      () => undefined,
      (caught: unknown) => caught as Error,
    );
    expect(error).toMatchObject({ code: 'KEY_MISSING' });
    const { versions } = JSON.parse(await readFile(fixture.keyFile, 'utf8')) as { versions: Record<string, string> };
    expect(`${error!.message} ${error!.stack}`).not.toContain(versions['1']);
  });

  it('lets the projector read as soon as the application has made the keys', async () => {
    const reader = fixture.open('kujdes_projector');
    const writer = await fixture.open();
    const [reference] = await writer.seal([value]);
    expect((await (await reader).open([reference!.sealed])).get(reference!.sealed)).toBe('shënim');
    await expect((await reader).seal([{ ...value, event: randomUUID() }])).rejects.toThrow(/permission denied/);
  });

  it.each([
    ['kujdes_app', 'delete from vault.sealed'],
    ['kujdes_app', `update vault.sealed set subject = 'x'`],
    ['kujdes_app', `update vault.secret set name = 'x'`],
    ['kujdes_app', 'delete from vault.master_key'],
    ['kujdes_app', 'delete from vault.erased'],
    ['kujdes_app', 'truncate vault.lookup'],
    ['kujdes_projector', `select vault.erase('{}')`],
    ['kujdes_projector', `insert into vault.erased values (gen_random_uuid())`],
  ] as const)('%s may not: %s', async (role, statement) => {
    await expect(fixture.sql(statement, [], role)).rejects.toThrow(/permission denied/);
  });

  it.each([
    ['its ciphertext', `update vault.sealed set ciphertext = set_byte(ciphertext, 0, get_byte(ciphertext, 0) # 1)`],
    ['its tag', `update vault.sealed set ciphertext = substr(ciphertext, 1, length(ciphertext) - 1)`],
    ['all of it', `update vault.sealed set ciphertext = ''`],
    ['its salt', `update vault.sealed set salt = set_byte(salt, 0, get_byte(salt, 0) # 1)`],
    ['its nonce', `update vault.sealed set nonce = set_byte(nonce, 0, get_byte(nonce, 0) # 1)`],
    ['whom it is about', `update vault.sealed set subject = 'person-2'`],
    ['its event', `update vault.sealed set event = gen_random_uuid()`],
    ['its field', `update vault.sealed set field = 'other'`],
    ['its class', `update vault.sealed set class = 'attributes'`],
  ])('does not open a row when somebody altered %s', async (_, statement) => {
    const vault = await fixture.open();
    const [reference] = await vault.seal([value]);
    await fixture.sql(statement);
    await expect(vault.open([reference!.sealed])).rejects.toMatchObject({
      name: 'VaultTampered',
      id: reference!.sealed,
    });
  });

  it('does not open a value in the place of another', async () => {
    const vault = await fixture.open();
    const [one, two] = await vault.seal([value, { ...value, field: 'other', value: 'tjetër' }]);
    await fixture.sql(
      `update vault.sealed a set ciphertext = b.ciphertext, nonce = b.nonce, salt = b.salt from vault.sealed b
       where a.id = $1 and b.id = $2`,
      [one!.sealed, two!.sealed],
    );
    await expect(vault.open([one!.sealed])).rejects.toMatchObject({ name: 'VaultTampered' });
  });
});
