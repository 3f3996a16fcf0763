import type { Query } from './query';
import { CreateReadTables1790000003001 } from './migrations/create-read-tables';

/** The read model's migrations, in order; run by the owner, after the log's, which makes the roles. */
export const readModelMigrations: readonly (new () => {
  name: string;
  up(runner: Query): Promise<void>;
  down(): Promise<void>;
})[] = [CreateReadTables1790000003001];
