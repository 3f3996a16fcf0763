import { Timestamp } from 'google-protobuf/google/protobuf/timestamp_pb';
import { StreamIdentifier, UUID } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import { ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import type { LogRecord } from './log';

const ticksPerMs = 10_000n;

export function eventMessage(record: LogRecord, structuredIds: boolean): ReadResp {
  const event = new ReadResp.ReadEvent.RecordedEvent();
  event.setId(uuidMessage(record.id, structuredIds));
  event.setStreamIdentifier(identifier(record.stream));
  event.setStreamRevision(String(record.revision));
  event.setCommitPosition(String(record.position));
  event.setPreparePosition(String(record.position));
  const system = event.getMetadataMap();
  system.set('type', record.type);
  system.set('content-type', record.isJson ? 'application/json' : 'application/octet-stream');
  system.set('created', String(BigInt(record.createdMs) * ticksPerMs));
  event.setCustomMetadata(Buffer.from(JSON.stringify(record.metadata)));
  event.setData(record.data);
  const read = new ReadResp.ReadEvent();
  read.setEvent(event);
  read.setCommitPosition(String(record.position));
  return new ReadResp().setEvent(read);
}

export function notFoundMessage(stream: string): ReadResp {
  return new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(identifier(stream)));
}

export function confirmationMessage(id: string): ReadResp {
  return new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId(id));
}

export function checkpointMessage(position: bigint): ReadResp {
  const checkpoint = new ReadResp.Checkpoint();
  checkpoint.setCommitPosition(String(position));
  checkpoint.setPreparePosition(String(position));
  checkpoint.setTimestamp(Timestamp.fromDate(new Date()));
  return new ReadResp().setCheckpoint(checkpoint);
}

export function caughtUpMessage(position: bigint): ReadResp {
  const place = new ReadResp.Position();
  place.setCommitPosition(String(position));
  place.setPreparePosition(String(position));
  const caughtUp = new ReadResp.CaughtUp().setTimestamp(Timestamp.fromDate(new Date())).setPosition(place);
  return new ReadResp().setCaughtUp(caughtUp);
}

function identifier(stream: string): StreamIdentifier {
  return new StreamIdentifier().setStreamName(Buffer.from(stream, 'utf8'));
}

function uuidMessage(id: string, structured: boolean): UUID {
  if (!structured) return new UUID().setString(id);
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  const parts = new UUID.Structured();
  parts.setMostSignificantBits(String(bytes.readBigInt64BE(0)));
  parts.setLeastSignificantBits(String(bytes.readBigInt64BE(8)));
  return new UUID().setStructured(parts);
}
