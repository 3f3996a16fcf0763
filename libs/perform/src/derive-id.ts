import { createHmac } from 'node:crypto';

/** A UUIDv8 from HMAC(server secret, account, key, ordinal): the same request always makes the same ids, which tell nothing. */
export function deriveId(secret: Buffer, account: string, key: string, ordinal: number): string {
  const bytes = createHmac('sha256', secret)
    .update(JSON.stringify([account, key, ordinal]))
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x80;
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
