import type { Query } from '#sql';
import { refoldSql } from './refold';

/** Which offices handed a case over: its persons are found by the office that has it now, and no more by those. */
export class TellEarlierOffices1790000003007 {
  readonly name = 'TellEarlierOffices1790000003007';
  readonly stopsOlder = true;

  async up(runner: Query): Promise<void> {
    for (const set of ['read', 'read_next']) {
      await runner.query(`
        alter table ${set}.case_summary add column handed_over_by text[];
        create index case_summary_taken_over on ${set}.case_summary (office) where handed_over_by is not null;
        create index case_summary_handed_over on ${set}.case_summary using gin (handed_over_by)
          where handed_over_by is not null;
        create index case_summary_household on ${set}.case_summary (household) where household is not null;`);
    }
    await runner.query(refoldSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
