import { DataSource } from 'typeorm';
import { AccountRoleRow, AccountRow } from './entities/account';
import { CaseSummaryRow } from './entities/case-summary';
import { CheckpointRow } from './entities/checkpoint';
import { EntryDayRow } from './entities/entry-day';
import { FactRow } from './entities/fact';
import { FailureRow } from './entities/failure';
import { HouseholdMemberRow } from './entities/household-member';
import { LogTimeRow } from './entities/log-time';
import { PersonAttributeRow } from './entities/person-attribute';
import { PersonSearchRow } from './entities/person-search';
import { PlanRow, PlanValueRow } from './entities/plan';
import { ProviderRow } from './entities/provider';
import { ProviderReferralRow } from './entities/provider-referral';

export const entities = [
  FactRow,
  EntryDayRow,
  PersonAttributeRow,
  LogTimeRow,
  CheckpointRow,
  FailureRow,
  CaseSummaryRow,
  ProviderRow,
  ProviderReferralRow,
  HouseholdMemberRow,
  AccountRow,
  AccountRoleRow,
  PlanRow,
  PlanValueRow,
  PersonSearchRow,
];

export interface ReadModelOptions {
  /** Logs in as the role whose rights the reader is to have (see roleUrl). */
  readonly url: string;
  /** Most connections. */
  readonly poolSize: number;
  /** Shown in the database's list of connections. */
  readonly name: string;
  /** Classes run by runMigrations, in order; only the owner has any. */
  readonly migrations?: readonly (new () => { name: string })[];
}

/** A TypeORM data source on the read tables, not yet initialised. */
export function readModel(options: ReadModelOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.name,
    poolSize: options.poolSize,
    entities,
    migrations: [...(options.migrations ?? [])],
    migrationsTableName: 'kujdes_migrations',
    synchronize: false,
    installExtensions: false,
  });
}
