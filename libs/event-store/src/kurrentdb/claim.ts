import { randomUUID } from 'node:crypto';
import { jsonEvent, WrongExpectedVersionError } from '@kurrent/kurrentdb-client';
import type { Connection } from './connect';
import { patiently } from './failures';
import { readOne } from './read';

const claimStream = '_log';

/** Names the log in KurrentDB at its first opening. Throws one sentence when it has another name: two would become one. */
export async function claim(connection: Connection, log: string): Promise<void> {
  let found = await readOne(connection, claimStream, 0);
  if (!found) {
    const events = [jsonEvent({ id: randomUUID(), type: 'LogNamed', data: { log } })];
    await patiently(connection.patience, () =>
      connection.client
        .multiStreamAppend([{ streamName: claimStream, expectedState: 'no_stream', events }])
        .catch((error: unknown) => {
          // Another process, or this one before an answer was lost, has named it.
          if (!(error instanceof WrongExpectedVersionError)) throw error;
        }),
    );
    found = await readOne(connection, claimStream, 0);
  }
  const { log: named } = (found?.event?.data ?? {}) as { log?: string };
  if (named !== log)
    throw new Error('This KurrentDB holds the log of another installation: give each installation its own.');
}
