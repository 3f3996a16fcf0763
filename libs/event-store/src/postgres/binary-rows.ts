/** One row of a binary COPY; fields by their place, none of them null. */
export interface BinaryRow {
  /** UTF-8: text, or the bytes of one. */
  text(field: number): string;
  bigint(field: number): bigint;
  /** A bigint below 2 ** 53, or the microseconds since 2000 of a timestamptz. */
  number(field: number): number;
}

const headerBytes = 19;
const nothing: Buffer = Buffer.alloc(0);

/** The rows of `copy … to stdout (format binary)`, as many at a time as have come. */
export async function* readBinaryRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<BinaryRow[]> {
  let rest: Buffer = nothing;
  let header = true;
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (header && bytes.length < headerBytes) {
      rest = bytes;
      continue;
    }
    const rows: BinaryRow[] = [];
    let at = header ? headerBytes : 0;
    header = false;
    for (;;) {
      const fields = fieldsAt(bytes, at);
      if (!fields) break;
      rows.push(rowOf(bytes, fields));
      at = fields.at(-1) ?? at;
    }
    rest = bytes.subarray(at);
    if (rows.length > 0) yield rows;
  }
}

const rowOf = (bytes: Buffer, fields: readonly number[]): BinaryRow => ({
  text: (field) => bytes.toString('utf8', start(fields, field), fields[field + 1]),
  bigint: (field) => bytes.readBigInt64BE(start(fields, field)),
  number: (field) => {
    const at = start(fields, field);
    return bytes.readInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4);
  },
});

const lengthBytes = 4;
const start = (fields: readonly number[], field: number): number => (fields[field] ?? 0) + lengthBytes;

/** Where each field of the row at `at` begins, and the row ends; undefined while it is not all there, or at the end. */
function fieldsAt(bytes: Buffer, at: number): number[] | undefined {
  if (bytes.length < at + 2) return undefined;
  const count = bytes.readInt16BE(at);
  if (count < 0) return undefined;
  const fields = [at + 2];
  for (let field = 0; field < count; field += 1) {
    const from = fields[field] ?? 0;
    if (bytes.length < from + lengthBytes) return undefined;
    fields.push(from + lengthBytes + bytes.readInt32BE(from));
  }
  return (fields[count] ?? 0) > bytes.length ? undefined : fields;
}
