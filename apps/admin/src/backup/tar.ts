const block = 512;
/** No part is longer; a reader holds one part at a time. */
export const longestPart = 4 * 1024 * 1024;

/** A file in an archive. */
export interface Member {
  readonly name: string;
  readonly content: Buffer;
}

/** One member as tar writes it (POSIX ustar): 512 bytes of header, the content, zeros to the next whole block. */
export function* tarMember({ name, content }: Member, at: Date): Generator<Buffer> {
  const header = Buffer.alloc(block);
  const octal = (value: number, offset: number, length: number): void =>
    void header.write(`${value.toString(8).padStart(length - 1, '0')}\0`, offset, length, 'latin1');
  if (Buffer.byteLength(name) > 100) throw new Error('a table has too long a name for the archive');
  header.write(name, 0);
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(content.length, 124, 12);
  octal(Math.floor(at.getTime() / 1_000), 136, 12);
  header.write('        0', 148, 'latin1');
  header.write('ustar\x0000', 257, 'latin1');
  octal(
    header.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  );
  yield header;
  yield content;
  yield Buffer.alloc((block - (content.length % block)) % block);
}

/** What stands behind the last member. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * block);

/** The members of an archive, one at a time; throws when it is not whole. */
export async function* readTar(bytes: AsyncIterable<Buffer>): AsyncGenerator<Member> {
  const source = bytes[Symbol.asyncIterator]();
  let held: Buffer[] = [];
  let length = 0;
  const take = async (size: number): Promise<Buffer> => {
    while (length < size) {
      const next = await source.next();
      if (next.done) throw new Error('the archive ends too early');
      held.push(next.value);
      length += next.value.length;
    }
    const all = Buffer.concat(held, length);
    held = [all.subarray(size)];
    length -= size;
    return all.subarray(0, size);
  };
  for (;;) {
    const header = await take(block);
    if (header.every((byte) => byte === 0)) break;
    const text = (from: number, size: number): string =>
      header.toString('utf8', from, from + size).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12), 8);
    if (!(size >= 0 && size <= longestPart)) throw new Error('the archive is not one of ours');
    const content = await take(size);
    await take((block - (size % block)) % block);
    yield { name: text(0, 100), content };
  }
  // To the end of the source: only there it is known to be whole.
  while (!(await source.next()).done);
}
