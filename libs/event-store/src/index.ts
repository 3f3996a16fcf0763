export {
  categoryOf,
  LogBusy,
  LogPutBack,
  type AppendAnswer,
  type Delivery,
  type EventStore,
  type Expectation,
  type FollowOptions,
  type HistoriesOptions,
  type JsonObject,
  type JsonValue,
  type NewEvent,
  type ReadAllOptions,
  type RecordedEvent,
  type StreamWrite,
} from './event-store';
export { canonicalBytes } from './canonical';
export { remembering } from './remembering';
export { upcast, upcasting, type Upcaster } from './upcast';
export { installationMode, markInstallation, type InstallationMode } from './postgres/installation';
export { eventStoreMigrations } from './postgres/migrations';
export { openLog, type LogPlace } from './open-log';
export { findEngine, markEngine, type LogEngine } from './postgres/log-engine';
export { kurrentEventStore, type KurrentEventStoreOptions } from './kurrentdb/kurrent-event-store';
export { verifyCarriedDigests } from './kurrentdb/verify-carried-digests';
export { roleSql } from './postgres/roles.sql';
export { postgresEventStore, type PostgresEventStoreOptions } from './postgres/postgres-event-store';
export { verifyChain, type ChainReport } from './verify-chain';
