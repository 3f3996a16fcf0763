export {
  categoryOf,
  LogBusy,
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
export { askTogether } from './ask-together';
export { canonicalBytes } from './canonical';
export { type Query } from './query';
export { upcast, upcasting, type Upcaster } from './upcast';
export { installationMode, markInstallation, type InstallationMode } from './postgres/installation';
export { eventStoreMigrations } from './postgres/migrations';
export { postgresEventStore, type PostgresEventStoreOptions } from './postgres/postgres-event-store';
export { verifyChain, type ChainReport } from './verify-chain';
