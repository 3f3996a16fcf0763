import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSignedBy, readSigningKey } from './signing-key';

describe('a signing key', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kujdes-keys-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const file = (name: string, text: string, mode = 0o600): string => {
    writeFileSync(join(folder, name), text, { mode });
    return join(folder, name);
  };
  const pem = (): string =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

  it('signs what its name verifies, and nothing else', async () => {
    const key = await readSigningKey('SIGNING_KEY_FILE', file('own.key', pem()));
    const other = await readSigningKey('SIGNING_KEY_FILE', file('other.key', pem()));
    const bytes = Buffer.from('a root');
    expect(key.name).toMatch(/^[0-9a-f]{64}$/);
    expect(isSignedBy(key.name, bytes, key.sign(bytes))).toBe(true);
    expect(isSignedBy(key.name, Buffer.from('another'), key.sign(bytes))).toBe(false);
    expect(isSignedBy(key.name, bytes, other.sign(bytes))).toBe(false);
  });

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  it.each([
    ['is missing', () => join(folder, 'nowhere'), /names a file that is missing/],
    ['everybody may read', () => file('open.key', pem(), 0o644), /every user may read: chmod 600/],
    ['is no key', () => file('no.key', 'no key'), /is not an Ed25519 key/],
    ['is another kind', () => file('rsa.key', String(rsa.export({ type: 'pkcs8', format: 'pem' }))), /not an Ed25519/],
  ])('in a file that %s is refused, naming the variable', async (_name, make, words) => {
    const reading = readSigningKey('SIGNING_KEY_FILE', make());
    await expect(reading).rejects.toThrow(words);
    await expect(reading).rejects.toThrow(/^SIGNING_KEY_FILE /);
  });
});
