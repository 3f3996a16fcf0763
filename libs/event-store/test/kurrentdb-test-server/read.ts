import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerWritableStream } from '@grpc/grpc-js';
import { ReadReq, type ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import type { Suffer } from './append-session';
import type { PlannedFaults } from './faults';
import type { Log, LogRecord } from './log';
import { caughtUpMessage, checkpointMessage, confirmationMessage, eventMessage, notFoundMessage } from './messages';

type Call = ServerWritableStream<ReadReq, ReadResp>;
type Options = ReadReq.Options;
const usualWindow = 32;

/** Reads and subscriptions of the v1 protocol, as the client asks for them. */
export function read(log: Log, faults: PlannedFaults, suffer: Suffer) {
  return (call: Call): void => {
    const options = call.request.getOptions();
    if (!options) throw new Error('a read without options');
    call.on('error', () => undefined);
    if (options.hasSubscription()) {
      subscribe(call, options, log, faults, suffer);
      return;
    }
    void sleep(faults.slowMs).then(() => {
      if (suffer(faults.next('read'), (error) => call.emit('error', error))) return;
      faults.onRead(nameOf(options));
      const count = Number(options.getCount());
      const structured = !!options.getUuidOption()?.hasStructured();
      const found = options.hasStream() ? ofStream(options, log) : ofAll(options, log);
      if (found === null) call.write(notFoundMessage(nameOf(options)));
      else for (const record of found.slice(0, count)) call.write(eventMessage(record, structured));
      call.end();
    });
  };
}

function nameOf(options: Options): string {
  return Buffer.from(options.getStream()?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8');
}

const isBackwards = (options: Options): boolean =>
  options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;

function ofStream(options: Options, log: Log): LogRecord[] | null {
  const all = log.stream(nameOf(options));
  if (all.length === 0) return null;
  const asked = options.getStream();
  const at = asked?.hasRevision() ? Number(asked.getRevision()) : asked?.hasEnd() ? Infinity : 0;
  return isBackwards(options)
    ? all.filter(({ revision }) => revision <= at).reverse()
    : all.filter(({ revision }) => revision >= at);
}

function ofAll(options: Options, log: Log): LogRecord[] {
  const from = positionAsked(options);
  const matches = filterBy(options);
  const wanted = log.records.filter(matches);
  if (isBackwards(options)) return wanted.filter(({ position }) => from === 'end' || position <= from).reverse();
  return wanted.filter(({ position }) => from !== 'end' && position >= from);
}

function positionAsked(options: Options): bigint | 'end' {
  const all = options.getAll();
  if (all?.hasEnd()) return 'end';
  return all?.hasPosition() ? BigInt(all.getPosition()?.getCommitPosition() ?? 0) : 0n;
}

function filterBy(options: Options): (record: LogRecord) => boolean {
  const filter = options.getFilter();
  const expression = filter?.getStreamIdentifier();
  if (!expression) return () => true;
  const pattern = new RegExp(expression.getRegex());
  const prefixes = expression.getPrefixList();
  return ({ stream }) =>
    prefixes.length > 0 ? prefixes.some((prefix) => stream.startsWith(prefix)) : pattern.test(stream);
}

/** Everything behind the position asked for, filtered, then caught up, then what comes; a checkpoint every so many records. */
function subscribe(call: Call, options: Options, log: Log, faults: PlannedFaults, suffer: Suffer): void {
  const matches = filterBy(options);
  const structured = !!options.getUuidOption()?.hasStructured();
  const filter = options.getFilter();
  const every = (filter?.getMax() || usualWindow) * (filter?.getCheckpointintervalmultiplier() || 1);
  const from = positionAsked(options);
  const start = from === 'end' ? log.records.length : log.records.findIndex(({ position }) => position > from);
  let next = start < 0 ? log.records.length : start;
  let searched = 0;
  let sent = 0;
  let over = false;
  let caughtUp = false;
  let busy = false;
  const drop = faults.nextDrop();
  if (suffer(undefined, (error) => call.emit('error', error))) return;

  const pump = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (!over) {
      if (drop && sent >= drop.afterEvents) {
        end();
        suffer(drop.fault, (error) => call.emit('error', error));
        break;
      }
      const record = log.records[next];
      if (!record) {
        if (caughtUp) break;
        caughtUp = true;
        call.write(caughtUpMessage(log.records[next - 1]?.position ?? 0n));
        faults.onCaughtUp();
        continue;
      }
      next += 1;
      searched += 1;
      if (matches(record)) {
        sent += 1;
        if (!call.write(eventMessage(record, structured))) await new Promise((resolve) => call.once('drain', resolve));
      }
      if (filter && searched % every === 0) call.write(checkpointMessage(record.position));
    }
    busy = false;
  };
  const forget = log.onWrite(() => void pump());
  function end(): void {
    over = true;
    forget();
  }
  call.on('cancelled', end);
  call.write(confirmationMessage(randomUUID()));
  void pump();
}
