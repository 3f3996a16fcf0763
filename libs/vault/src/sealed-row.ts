import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/** What binds a ciphertext to its place: it opens nowhere else. */
export interface Place {
  id: string;
  subject: string;
  class: string;
  event: string;
  field: string;
}

/** A ciphertext as stored: 12-byte nonce, then ciphertext with its 16-byte tag at the end. */
export interface Sealed {
  keyVersion: number;
  nonce: Buffer;
  ciphertext: Buffer;
}

/** AES-256-GCM with a random nonce; `bound` must be given again to open. */
export function encrypt(key: Buffer, keyVersion: number, bound: readonly string[], plain: Buffer): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(additional(keyVersion, bound));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { keyVersion, nonce, ciphertext };
}

/** The plain bytes, or undefined when the key, the place or a byte differs. */
export function decrypt(key: Buffer, bound: readonly string[], sealed: Sealed): Buffer | undefined {
  if (sealed.ciphertext.length < 16 || sealed.nonce.length !== 12) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.nonce, { authTagLength: 16 });
  decipher.setAAD(additional(sealed.keyVersion, bound));
  decipher.setAuthTag(sealed.ciphertext.subarray(-16));
  try {
    return Buffer.concat([decipher.update(sealed.ciphertext.subarray(0, -16)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** What a value's ciphertext is bound to besides the key version; the salt too, since the digest in the log hangs on it. */
export function boundTo(place: Place, salt: Buffer): string[] {
  return [place.id, place.subject, place.class, place.event, place.field, salt.toString('hex')];
}

/** Hex SHA-256 over salt and canonical bytes: what the log holds to prove the value. */
export function saltedDigest(salt: Buffer, canonical: Buffer): string {
  return createHash('sha256').update(salt).update(canonical).digest('hex');
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** A UUIDv8 that tells nothing without the secret. */
export function keyedUuid(secret: Buffer, ...parts: readonly string[]): string {
  const bytes = createHmac('sha256', secret).update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function additional(keyVersion: number, bound: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify([keyVersion, ...bound]));
}
