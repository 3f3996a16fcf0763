import { readTar, tarEnd, tarMember, type Member } from './tar';

const members: readonly Member[] = [
  { name: 'about.json', content: Buffer.from('{}\n') },
  { name: 'log.events.000001.copy', content: Buffer.alloc(3 * 512, 'x') },
  { name: 'empty', content: Buffer.alloc(0) },
];
const archive = Buffer.concat([...members.flatMap((member) => [...tarMember(member, new Date(0))]), tarEnd()]);

/** The archive as a stream might hand it over. */
async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function read(bytes: AsyncIterable<Buffer>): Promise<Member[]> {
  const found: Member[] = [];
  for await (const member of readTar(bytes)) found.push(member);
  return found;
}

describe('an archive', () => {
  it.each([1, 511, 512, 700, 100_000])('comes out as it went in, in pieces of %i bytes', async (size) => {
    expect(await read(inPieces(archive, size))).toEqual(members);
  });

  it('that ends too early is refused', async () => {
    for (const length of [0, 100, 512, 1_024, archive.length - 1_024])
      await expect(read(inPieces(archive.subarray(0, length), 512))).rejects.toThrow('ends too early');
  });

  it('of somebody else, with a part too large to hold, is refused', async () => {
    const huge = Buffer.from(archive);
    huge.write('77777777777\0', 124, 'latin1');
    await expect(read(inPieces(huge, 512))).rejects.toThrow('not one of ours');
  });
});
