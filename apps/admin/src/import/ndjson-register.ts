import { closeSync, createReadStream, readSync } from 'node:fs';
import { fingerprintOf, openRegisterFile } from './open-register-file';
import type { Register, Written } from './register';

/** Longer lines are no entry: the longest note has 4,000 letters. */
const longestLine = 256 * 1024;
const newline = 0x0a;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What a line that is no JSON still tells: enough to know whose it is, never more. */
function salvage(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, json] of text.matchAll(/"(key|action|case|person|provider)"\s*:\s*("(?:[^"\\]|\\.){1,200}")/g)) {
    if (!name || !json || name in found) continue;
    try {
      found[name] = String(JSON.parse(json));
    } catch {
      continue;
    }
  }
  return found;
}

/** A register of one JSON object a line. Only where each line begins is kept. */
export class NdjsonRegister implements Register {
  private readonly file: number;
  private readonly fingerprint: string;
  private readonly begins: number[] = [];
  private readonly lengths: number[] = [];
  private readonly numbers: number[] = [];

  constructor(path: string) {
    this.file = openRegisterFile(path);
    this.fingerprint = fingerprintOf(this.file);
  }

  async *read(): AsyncGenerator<Written> {
    let rest: Buffer = Buffer.alloc(0);
    let begin = 0;
    let number = 0;
    let tooLong = false;
    // A byte order mark stands before the first line, nowhere else.
    let skip = 3;
    const stream = createReadStream('', { fd: this.file, autoClose: false, start: 0, highWaterMark: 1 << 20 });
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let from = 0;
      for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
        number += 1;
        const written = this.lineOf(bytes.subarray(from, end), begin, number, tooLong, skip);
        if (written) yield written;
        skip = 0;
        tooLong = false;
        begin += end + 1 - from;
        from = end + 1;
      }
      rest = bytes.subarray(from);
      if (rest.length > longestLine) {
        begin += rest.length;
        rest = Buffer.alloc(0);
        tooLong = true;
      }
    }
    const last = this.lineOf(rest, begin, number + 1, tooLong, skip);
    if (last) yield last;
  }

  private lineOf(bytes: Buffer, begin: number, number: number, tooLong: boolean, skip: number): Written | undefined {
    const marked = skip > 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? skip : 0;
    const line = bytes.subarray(marked);
    const at = this.begins.length;
    const keep = (): void => {
      this.begins.push(begin + marked);
      this.lengths.push(line.length);
      this.numbers.push(number);
    };
    if (tooLong || line.length > longestLine) {
      keep();
      return { at, broken: 'LINE_TOO_LONG', value: {} };
    }
    let text: string;
    try {
      text = decoder.decode(line);
    } catch {
      keep();
      return { at, broken: 'NOT_UTF8', value: salvage(line.toString('latin1')) };
    }
    if (text.trim() === '') return undefined;
    keep();
    try {
      return { at, value: JSON.parse(text) as unknown };
    } catch {
      return { at, broken: 'NOT_JSON', value: salvage(text) };
    }
  }

  again(at: number): unknown {
    const [begin, length] = [this.begins[at], this.lengths[at]];
    if (begin === undefined || length === undefined) throw new Error('there is no such line');
    const bytes = Buffer.alloc(length);
    readSync(this.file, bytes, 0, length, begin);
    try {
      return JSON.parse(bytes.toString('utf8'));
    } catch {
      this.mustBeUnchanged();
      return undefined;
    }
  }

  where(at: number, field: string): string {
    return `line ${String(this.numbers[at])}${field ? `: ${field}` : ''}`;
  }

  mustBeUnchanged(): void {
    if (fingerprintOf(this.file) !== this.fingerprint)
      throw new Error('The file was changed while it was read: leave it alone and run the import again.');
  }

  close(): void {
    closeSync(this.file);
  }
}
