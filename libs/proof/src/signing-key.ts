import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { SigningRefused } from './signing-refused';

/** A key that signs roots. Its name is its public half, so that whoever holds a root holds what verifies it. */
export interface SigningKey {
  /** The public key, 64 hexadecimal digits. */
  readonly name: string;
  /** 64 bytes of Ed25519. */
  sign(bytes: Buffer): Buffer;
}

/** Reads an Ed25519 key (PKCS8, PEM) that not everybody may read; throws SigningRefused, naming the variable. */
export async function readSigningKey(variable: string, path: string): Promise<SigningKey> {
  const refuse = (why: string) => new SigningRefused(`${variable} ${why}`);
  const pem = await readFile(path, 'utf8').catch(() => {
    throw refuse('names a file that is missing or may not be read.');
  });
  if ((await stat(path)).mode & 0o007) throw refuse('names a file that every user may read: chmod 600 it.');
  const key = privateKeyIn(pem);
  if (key?.asymmetricKeyType !== 'ed25519') throw refuse('is not an Ed25519 key in PKCS8 PEM form.');
  return { name: nameOf(createPublicKey(key)), sign: (bytes) => sign(null, bytes, key) };
}

/** Whether the holder of the key of this name signed these bytes. */
export function isSignedBy(name: string, bytes: Buffer, signature: Buffer): boolean {
  const x = Buffer.from(name, 'hex').toString('base64url');
  return verify(null, bytes, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature);
}

function nameOf(key: KeyObject): string {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
}

function privateKeyIn(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}
