import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Status } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb';
import {
  AppendTransactionSizeExceededErrorDetails,
  StreamRevisionConflictErrorDetails,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/errors_pb';

export type GrpcError = Pick<ServiceError, 'code' | 'details' | 'metadata'> & Error;

export function grpcError(code: status, details: string, metadata = new Metadata()): GrpcError {
  return Object.assign(new Error(details), { code, details, metadata });
}

export const unavailable = (): GrpcError => grpcError(status.UNAVAILABLE, 'the node goes down');

/** As a follower says it, with the place of the leader. */
export function notLeader(leaderPort: number): GrpcError {
  const metadata = new Metadata();
  metadata.set('exception', 'not-leader');
  metadata.set('leader-endpoint-host', '127.0.0.1');
  metadata.set('leader-endpoint-port', String(leaderPort));
  return grpcError(status.NOT_FOUND, 'leader info available', metadata);
}

/** A conflict by the v2 protocol. */
export function revisionConflict(stream: string, expect: number, actual: number): GrpcError {
  const details = new StreamRevisionConflictErrorDetails();
  details.setStream(stream);
  details.setExpectedRevision(String(expect));
  details.setActualRevision(String(actual));
  return withDetails(status.FAILED_PRECONDITION, 'StreamRevisionConflictErrorDetails', details.serializeBinary());
}

/** As by the v2 protocol an append is refused that is larger than MaxAppendSize. */
export function tooLarge(): GrpcError {
  const details = new AppendTransactionSizeExceededErrorDetails();
  details.setSize(2_000_000);
  details.setMaxSize(1_048_576);
  return withDetails(status.ABORTED, 'AppendTransactionSizeExceededErrorDetails', details.serializeBinary());
}

/** The details of the v2 protocol are an Any in the status that travels with the error. */
function withDetails(code: status, kind: string, details: Uint8Array): GrpcError {
  const any = new Any();
  any.setTypeUrl(`type.googleapis.com/kurrentdb.protocol.v2.streams.errors.${kind}`);
  any.setValue(details);
  const rpcStatus = new Status();
  rpcStatus.setMessage(kind);
  rpcStatus.setDetails(any);
  const metadata = new Metadata();
  metadata.set('grpc-status-details-bin', Buffer.from(rpcStatus.serializeBinary()));
  return grpcError(code, kind, metadata);
}
