import { createHash, createPrivateKey, sign } from 'node:crypto';
import type { RecordedEvent } from '#event-store';
import { leafOf, readLeaf } from './leaf';
import { beginning, provenLeaves, rootProblem } from './root-chain';
import { readLine, rootBytes, rootHash, writeLine } from './signed-root';

const event: RecordedEvent = {
  id: '00000000-0000-8000-8000-000000000001',
  stream: 'case-00000000-0000-8000-8000-000000000002',
  revision: 1,
  position: 258n,
  type: 'VisitRecorded',
  schema: 1,
  on: '2024-03-05',
  recordedAt: '2024-03-05T10:20:30.456Z',
  data: { note: { sealed: 'x', digest: 'y' }, minutes: 45 },
  metadata: { actor: 'account-1' },
};

const written =
  '{"data":{"minutes":45,"note":{"digest":"y","sealed":"x"}},"id":"00000000-0000-8000-8000-000000000001",' +
  '"metadata":{"actor":"account-1"},"on":"2024-03-05","schema":1,' +
  '"stream":"case-00000000-0000-8000-8000-000000000002","type":"VisitRecorded"}';

/** Never edited: what was signed once must verify for ever. */
const golden = {
  leaf: '000000000000010200000000000000010000018e0e210b78f2dd370c02b1857cf23e6b2431476d49b9b7a31d7f7fbb69c0e6abc05dc23346',
  line: '{"leaves":"AAAAAAAAAQIAAAAAAAAAAQAAAY4OIQt48t03DAKxhXzyPmskMUdtSbm3ox1/f7tpwOarwF3CM0Y=","root":{"after":"0","count":1,"format":"kujdes-root-1","key":"ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d22c","merkle":"9718fcd2bb2dea7fc91998f4dd557bfc1b87d1c68cde0c6809488be3dd70a016","number":1,"previous":"0000000000000000000000000000000000000000000000000000000000000000","signedAt":"2024-03-05T10:21:00.000Z","through":"258"},"signature":"a70FbTtJfgeDSYvghCnel0Ehq3+8ajLpKHhHC9rvlk6xocuL38myzP7gA9u40G/+DrZuc/D1pX8Aytv+yDH0Dw=="}',
  hash: '2d3d93810bdf043782b38bea68904fd074bd454f7a46eb5ea4a02e5da8952b4b',
};

describe('what was signed once', () => {
  it('has the leaf it had', () => {
    expect(leafOf(event).toString('hex')).toBe(golden.leaf);
    expect(readLeaf(leafOf(event))).toMatchObject({
      position: 258n,
      revision: 1,
      recordedAt: Date.parse(event.recordedAt),
      digest: createHash('sha256').update(written).digest(),
    });
  });

  it('verifies, is written as it was, and is what the next root names', () => {
    const signed = readLine(golden.line)!;
    expect(rootProblem(beginning, 1, signed)).toBeUndefined();
    expect(provenLeaves(signed)?.map((leaf) => leaf.toString('hex'))).toEqual([golden.leaf]);
    expect(writeLine(signed)).toBe(`${golden.line}\n`);
    expect(rootHash(signed.root)).toBe(golden.hash);
  });

  it('is signed the same again: Ed25519 leaves no choice', () => {
    const signed = readLine(golden.line)!;
    const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]);
    const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    expect(sign(null, rootBytes(signed.root), key).equals(signed.signature)).toBe(true);
  });

  it.each([
    ['another number', (text: string) => text.replace('"number":1', '"number":2'), 2, 'altered'],
    ['another time', (text: string) => text.replace('10:21', '10:22'), 1, 'altered'],
    ['something more in it', (text: string) => text.replace('"count"', '"also":1,"count"'), 1, 'altered'],
    ['a signature of another', (text: string) => text.replace(/"signature":"..../, '"signature":"AAAA'), 1, 'altered'],
    ['half a line', (text: string) => text.slice(0, 200), 1, 'unreadable'],
    ['no number', (text: string) => text.replace('"number":1', '"number":"1"'), 1, 'unreadable'],
  ])('does not verify with %s', (_name, change, number, problem) => {
    expect(change(golden.line)).not.toBe(golden.line);
    expect(rootProblem(beginning, number, readLine(change(golden.line)))).toBe(problem);
  });

  it('does not take other leaves for its own', () => {
    const signed = readLine(golden.line)!;
    const leaves = Buffer.from(signed.leaves);
    leaves[55]! ^= 1;
    expect(provenLeaves({ ...signed, leaves })).toBeUndefined();
    expect(provenLeaves({ ...signed, leaves: leaves.subarray(1) })).toBeUndefined();
  });
});
