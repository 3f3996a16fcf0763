export { readModel, entities, type ReadModelOptions } from './read-model';
export { AccountRoleRow, AccountRow } from './entities/account';
export { CaseSummaryRow } from './entities/case-summary';
export { CheckpointRow } from './entities/checkpoint';
export { EntryDayRow } from './entities/entry-day';
export { FactRow } from './entities/fact';
export { FailureRow } from './entities/failure';
export { HouseholdMemberRow } from './entities/household-member';
export { LogTimeRow } from './entities/log-time';
export { PersonAttributeRow } from './entities/person-attribute';
export { PersonSearchRow } from './entities/person-search';
export { PlanRow, PlanValueRow } from './entities/plan';
export { ProviderRow } from './entities/provider';
export { ProviderReferralRow } from './entities/provider-referral';
export { compareSets, type SetDifference } from './compare-sets';
export { copyRows } from './copy-rows';
export { factClassId, factOfficeId, type FactClass } from './fact-class';
export { idsIn, numberIds } from './number-ids';
export {
  askReplay,
  findParked,
  park,
  parkedStreams,
  parkingReasons,
  type ParkedStream,
  type ParkingReason,
} from './parking';
export { rowsOf, type Query } from '#sql';
export { refoldAllSql, refoldSql } from './migrations/refold';
export { readModelMigrations } from './read-model-migrations';
export { readKnownAt, resolveKnownAt, type AskedKnownAt, type KnownAt } from './resolve-known-at';
export { type Row, type Table, type TableSet, type Value } from './table';
export {
  accountRoleTable,
  accountTable,
  caseSummaryTable,
  entryDayTable,
  factTable,
  householdMemberTable,
  personAttributeTable,
  personSearchTable,
  planTable,
  planValueTable,
  providerReferralTable,
  providerTable,
  streamTables,
} from './tables';
export { writeLogTimes } from './write-log-times';
export { writeRows } from './write-rows';
