import { setTimeout as sleep } from 'node:timers/promises';
import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import {
  AppendResponse,
  AppendSessionResponse,
  SchemaFormat,
  type AppendRecord,
  type AppendRequest,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb';
import type { Fault, PlannedFaults } from './faults';
import { expected, type Log, type Wanted, type Written } from './log';
import { revisionConflict } from './status';

/** Does what a fault says with a call; false when the call goes on. */
export type Suffer = (fault: Fault | undefined, fail: (error: Error) => void) => boolean;

/** Multi-stream append by the v2 protocol: one request per stream, all or nothing. */
export function appendSession(log: Log, faults: PlannedFaults, suffer: Suffer) {
  return (
    call: ServerReadableStream<AppendRequest, AppendSessionResponse>,
    answer: sendUnaryData<AppendSessionResponse>,
  ): void => {
    const requests: AppendRequest[] = [];
    call.on('data', (request: AppendRequest) => requests.push(request));
    call.on('end', () => {
      void sleep(faults.slowMs).then(() => {
        const fail = (error: Error): void => answer(error);
        if (suffer(faults.next('append'), fail)) return;
        const wanted = requests.map(wantedBy);
        if (faults.held === 'next') {
          faults.held = () => void log.write(wanted);
          return;
        }
        const written = log.write(wanted);
        if (suffer(faults.next('answer'), fail)) return;
        if (!written.done) {
          answer(revisionConflict(written.stream, written.expect, written.actual));
          return;
        }
        const response = new AppendSessionResponse();
        response.setPosition(String(written.position));
        for (const [index, { stream }] of wanted.entries()) {
          response.addOutput(
            new AppendResponse().setStream(stream).setStreamRevision(String(written.revisions[index])),
          );
        }
        answer(null, response);
      });
    });
    call.on('error', () => undefined);
  };
}

function wantedBy(request: AppendRequest): Wanted {
  const expect = request.hasExpectedRevision() ? Number(request.getExpectedRevision()) : expected.any;
  return { stream: request.getStream(), expect, records: request.getRecordsList().map(writtenBy) };
}

/** As a real server does, the properties become JSON beside the event, with two of its own among them. */
function writtenBy(message: AppendRecord): Written {
  const isJson = message.getSchema()?.getFormat() === SchemaFormat.SCHEMA_FORMAT_JSON;
  const metadata: Record<string, unknown> = { '$schema.format': isJson ? 'Json' : 'Bytes' };
  message.getPropertiesMap().forEach((value, name) => {
    metadata[name] = value.getStringValue();
  });
  return {
    id: message.getRecordId() ?? '',
    type: message.getSchema()?.getName() ?? '',
    isJson,
    data: message.getData_asU8(),
    metadata,
  };
}
