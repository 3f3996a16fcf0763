import { randomUUID } from 'node:crypto';
import { Server, ServerCredentials, status, type sendUnaryData, type ServerUnaryCall } from '@grpc/grpc-js';
import { GossipService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb';
import {
  ClusterInfo,
  EndPoint,
  MemberInfo,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb';
import { ServerFeaturesService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb';
import {
  SupportedMethod,
  SupportedMethods,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb';
import { UUID, type Empty } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import { StreamsService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb';
import { StreamsServiceService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_grpc_pb';
import { appendSession, type Suffer } from './append-session';
import { PlannedFaults } from './faults';
import { Log } from './log';
import { read } from './read';
import { grpcError, notLeader, tooLarge, unavailable } from './status';

export interface KurrentTestServer {
  /** As KURRENTDB_URL gives it. */
  readonly url: string;
  readonly port: number;
  readonly log: Log;
  readonly faults: PlannedFaults;
  /** Ends every connection there is now. */
  breakConnections(): void;
  stop(): Promise<void>;
}

/**
 * A server that speaks KurrentDB's protocol as far as our adapter uses it, on the client's own generated stubs. It is
 * test code and holds its log in memory: what passes on it proves the adapter, not KurrentDB. `follows` makes it a
 * follower with its leader's log, which sends everything that asks for a leader there.
 */
export async function kurrentTestServer(
  options: { version?: string; follows?: KurrentTestServer } = {},
): Promise<KurrentTestServer> {
  const { version = '25.1.0', follows } = options;
  const log = follows?.log ?? new Log();
  const faults = new PlannedFaults();
  const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
  let port = 0;
  const leaderPort = (): number => follows?.port ?? port;

  /** All connections break at once: the port is drained without a moment's grace and goes on listening. */
  const breakConnections = (): void => server.drain(`127.0.0.1:${String(port)}`, 0);
  const suffer: Suffer = (fault, fail) => {
    switch (follows ? 'not-leader' : fault) {
      case undefined:
        return false;
      case 'unavailable':
        fail(unavailable());
        return true;
      case 'denied':
        fail(grpcError(status.PERMISSION_DENIED, 'access denied'));
        return true;
      case 'too-large':
        fail(tooLarge());
        return true;
      case 'not-leader':
        fail(notLeader(leaderPort()));
        return true;
      case 'broken':
        breakConnections();
        return true;
      case 'silent':
        return true;
    }
  };

  server.addService(ServerFeaturesService, {
    getSupportedMethods(_: ServerUnaryCall<Empty, SupportedMethods>, answer: sendUnaryData<SupportedMethods>) {
      const methods = new SupportedMethods();
      methods.setEventStoreServerVersion(version);
      for (const [service, name] of [
        ['event_store.client.streams.streams', 'read'],
        ['kurrentdb.protocol.v2.streams.streamsservice', 'appendsession'],
      ] as const) {
        methods.addMethods(new SupportedMethod().setServiceName(service).setMethodName(name));
      }
      answer(null, methods);
    },
  });
  server.addService(GossipService, {
    read(_: ServerUnaryCall<Empty, ClusterInfo>, answer: sendUnaryData<ClusterInfo>) {
      const member = new MemberInfo();
      member.setInstanceId(new UUID().setString(randomUUID()));
      member.setState(MemberInfo.VNodeState.LEADER);
      member.setIsAlive(true);
      member.setHttpEndPoint(new EndPoint().setAddress('127.0.0.1').setPort(port));
      answer(null, new ClusterInfo().setMembersList([member]));
    },
  });
  server.addService(StreamsService, { read: read(log, faults, suffer) });
  server.addService(StreamsServiceService, { appendSession: appendSession(log, faults, suffer) });
  port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  return {
    port,
    url: `kurrentdb://127.0.0.1:${String(port)}?tls=false&discoveryInterval=10`,
    log,
    faults,
    breakConnections,
    stop() {
      server.forceShutdown();
      return Promise.resolve();
    },
  };
}
