import type { Query } from '#sql';
import { appendBatchSql } from './append-batch.sql';
import { appendManySql } from './append-many.sql';
import { appendSql } from './append.sql';
import { logEngineSql } from './log-engine.sql';
import { logTablesSql } from './log-tables.sql';
import { rolesSql } from './roles.sql';

/** The cluster's roles, each made only when missing: whoever runs the cluster may have made them before. */
class CreateRoles1700000000001 {
  readonly name = 'CreateRoles1700000000001';
  async up(runner: Query): Promise<void> {
    await runner.query(rolesSql);
  }
  down(): Promise<void> {
    return forwardOnly();
  }
}

/** The log: streams, events, the mark of the installation and the first function that appended. */
class CreateLog1700000000002 {
  readonly name = 'CreateLog1700000000002';
  async up(runner: Query): Promise<void> {
    await runner.query(logTablesSql);
    await runner.query(appendSql);
    await runner.query(`
      revoke all on function log.append from public;
      grant execute on function log.append to kujdes_writer;
      insert into log.installation (mode)
      select current_setting('kujdes.mode', true) where coalesce(current_setting('kujdes.mode', true), '') <> '';
    `);
  }
  down(): Promise<void> {
    return forwardOnly();
  }
}

/** Many appends in one transaction; `log.append` becomes one of them, for processes of the version before. */
class CreateAppendMany1700000000003 {
  readonly name = 'CreateAppendMany1700000000003';
  async up(runner: Query): Promise<void> {
    await runner.query(appendManySql);
  }
  down(): Promise<void> {
    return forwardOnly();
  }
}

/** Which engine the log of this database began on; what was marked before there were two is PostgreSQL's. */
class NameEngineOfLog1700000000004 {
  readonly name = 'NameEngineOfLog1700000000004';
  async up(runner: Query): Promise<void> {
    await runner.query(logEngineSql);
  }
  down(): Promise<void> {
    return forwardOnly();
  }
}

/** One event for each of many streams in one statement; `log.append_in_turn` is what `log.append_many` was. */
class AppendAtOnce1700000000005 {
  readonly name = 'AppendAtOnce1700000000005';
  async up(runner: Query): Promise<void> {
    await runner.query(appendBatchSql);
  }
  down(): Promise<void> {
    return forwardOnly();
  }
}

function forwardOnly(): Promise<void> {
  return Promise.reject(new Error('migrations go forward only'));
}

/** Run by the owner, before all others; `set_config('kujdes.mode', …)` beforehand marks the database at once. */
export const eventStoreMigrations: readonly (new () => {
  name: string;
  up(runner: Query): Promise<void>;
  down(): Promise<void>;
})[] = [
  CreateRoles1700000000001,
  CreateLog1700000000002,
  CreateAppendMany1700000000003,
  NameEngineOfLog1700000000004,
  AppendAtOnce1700000000005,
];
