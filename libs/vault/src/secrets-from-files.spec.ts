import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStores } from './read-stores';

const address = 'postgres://owner:secret-word@database/kujdes';
let folder: string;
let file: (name: string, content: string) => string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kujdes-secrets-'));
  file = (name, content) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (env: NodeJS.ProcessEnv) => readStores({ MASTER_KEY_FILE: '/key', ...env });

describe('a secret in a file', () => {
  it('stands in the place of the variable, without the end of its line', () => {
    const env = { DATABASE_URL_FILE: file('url', `${address}\n`), VAULT_URL_FILE: file('vault', `${address}-vault`) };
    expect(read(env)).toMatchObject({ databaseUrl: address, vaultUrl: `${address}-vault` });
  });

  it('is refused beside the variable itself', () => {
    const env = { DATABASE_URL: address, DATABASE_URL_FILE: file('second', address) };
    expect(() => read(env)).toThrow(/^DATABASE_URL and DATABASE_URL_FILE are both set: give one of them\.$/);
  });

  it('gives one sentence when it is missing, a folder or empty, and no second one about the variable', () => {
    for (const [path, why] of [
      [join(folder, 'nowhere'), 'missing or may not be read'],
      [folder, 'missing or may not be read'],
      [file('empty', '\n'), 'empty'],
    ] as const)
      expect(() => read({ DATABASE_URL_FILE: path })).toThrow(
        new Error(`DATABASE_URL_FILE names a file that is ${why}.`),
      );
  });

  it('is named with every other problem at once, and never shown', () => {
    const env = { DATABASE_URL: address, DATABASE_URL_FILE: file('third', address), KURRENTDB_URL_FILE: '/nowhere' };
    let said = '';
    try {
      readStores({ ...env, KUJDES_MODE: 'perhaps' });
    } catch (error) {
      said = String(error);
    }
    for (const name of ['DATABASE_URL', 'KURRENTDB_URL_FILE', 'MASTER_KEY_FILE', 'KUJDES_MODE'])
      expect(said).toContain(name);
    expect(said).not.toMatch(/secret-word|nowhere/);
  });
});
