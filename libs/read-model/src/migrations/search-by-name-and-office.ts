import type { Query } from '#sql';

/** People are searched by keys that hold their office and near spellings; the table is filled again from the log. */
export class SearchByNameAndOffice1790000003003 {
  readonly name = 'SearchByNameAndOffice1790000003003';

  async up(runner: Query): Promise<void> {
    await runner.query(`
      drop table read.person_search;
      create unlogged table read.person_search (
        person_id uuid primary key,
        words text[] not null,
        keys tsvector not null,
        birth text collate "C" not null,
        first_name text not null,
        last_name text not null
      );
      -- What the planner remembers of values stands in a logged table: it may remember no name.
      alter table read.person_search alter words set statistics 0, alter keys set statistics 0,
        alter birth set statistics 0, alter first_name set statistics 0, alter last_name set statistics 0;
      create index person_search_keys on read.person_search using gin (keys);
      grant select, insert, update, delete on read.person_search to kujdes_projector;
      grant select on read.person_search to kujdes_app;
      delete from read.search_checkpoint;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
