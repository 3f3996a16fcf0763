import type { Query } from '#sql';
import { refoldSql } from './refold';

/** A provider's licences, foster family and closing; and who lives in which household. */
export class AddLicencesAndHouseholds1790000003004 {
  readonly name = 'AddLicencesAndHouseholds1790000003004';
  readonly stopsOlder = true;

  async up(runner: Query): Promise<void> {
    await runner.query(refoldSql);
    for (const set of ['read', 'read_next']) {
      await runner.query(`
        alter table ${set}.provider add column licences jsonb not null, add column suspensions jsonb not null,
          add column members jsonb not null, add column closed_on date;
        create table ${set}.household_member (
          household_id uuid not null,
          office text collate "C" not null,
          person uuid not null,
          from_on date not null,
          to_on date
        );
        create index household_member_of_household on ${set}.household_member (household_id);
        create index household_member_of_person on ${set}.household_member (person);
        grant select, insert, update, delete on ${set}.household_member to kujdes_projector;
        grant select on ${set}.household_member to kujdes_app;`);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
