import { createHash } from 'node:crypto';
import type { HistoriesOptions, RecordedEvent } from '../event-store';
import type { Connection } from './connect';
import { forEach, readAll, readStream } from './read';

const page = 1_000;

/** Goes through the log once for the streams that begin in it, and reads each of them whole. */
export async function* histories(
  connection: Connection,
  { categories, until, part }: HistoriesOptions,
): AsyncGenerator<RecordedEvent[][]> {
  if (categories?.length === 0) return;
  for (let after = 0n; ;) {
    const events = (await readAll(connection, after, page, categories)).filter(({ position }) => position <= until);
    const last = events.at(-1);
    if (!last) return;
    const begun = events.filter(({ stream, revision }) => revision === 0 && isOfPart(stream, part));
    const streams = await forEach(begun, ({ stream }) => readStream(connection, stream));
    if (streams.length > 0) yield streams.map((history) => history.filter(({ position }) => position <= until));
    after = last.position;
  }
}

function isOfPart(stream: string, part: HistoriesOptions['part']): boolean {
  return !part || createHash('sha256').update(stream).digest().readUInt32BE(0) % part.of === part.index;
}
