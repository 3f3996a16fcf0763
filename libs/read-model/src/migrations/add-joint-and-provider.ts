import type { Query } from '#sql';
import { refoldSql } from './refold';

/** Facts say which activity noted in several cases they belong to, and which provider gave the service or the place. */
export class AddJointAndProvider1790000003002 {
  readonly name = 'AddJointAndProvider1790000003002';
  readonly stopsOlder = true;

  async up(runner: Query): Promise<void> {
    await runner.query(refoldSql);
    for (const set of ['read', 'read_next']) {
      await runner.query(`
        alter table ${set}.fact add column joint uuid not null, add column provider_no int;
        drop index ${set}.fact_of_office;
        create index fact_of_office on ${set}.fact (office, from_on) include
          (through_on, to_on, known_from, known_until, fact, kind, line, phase, held, by_office, person_no, family_no,
            case_no, entry, joint, provider_no);`);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
