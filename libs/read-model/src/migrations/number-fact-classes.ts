import type { Query } from '#sql';
import { refoldSql } from './refold';

/**
 * Counting looks up persons in an index and puts units together in memory, whatever the server thinks of its disk. An owner
 * without the right to alter roles leaves it to the server's settings.
 */
const countingSql = `
do $block$
begin
  execute format('alter role kujdes_numbers in database %I set random_page_cost = 1.1', current_database());
  execute format('alter role kujdes_numbers in database %I set work_mem = %L', current_database(), '64MB');
  execute format('alter role kujdes_numbers in database %I set jit = off', current_database());
exception when insufficient_privilege then null;
end
$block$;`;

/**
 * Facts that count alike have the same class, a short number: rules are compared with classes, which are few, and not
 * with facts, and of an office's facts only those are read that some rule asks for.
 */
export class NumberFactClasses1790000003012 {
  readonly name = 'NumberFactClasses1790000003012';
  readonly stopsOlder = true;

  async up(runner: Query): Promise<void> {
    await runner.query(refoldSql);
    for (const set of ['read', 'read_next']) {
      await runner.query(`
        alter table ${set}.fact drop column office, drop column fact, drop column kind, drop column line,
          drop column phase, drop column held, drop column by_office,
          add column office_no int not null, add column class_no int not null;
        create index fact_of_office on ${set}.fact (office_no, class_no, from_on) include
          (through_on, to_on, known_from, known_until, person_no, family_no, case_no, joint);
        drop index ${set}.person_attribute_of_person;
        create index person_attribute_of_person on ${set}.person_attribute (person_no) include
          (known_from, known_until, valid_from, valid_to, sex, adult_on, ethnicity);`);
    }
    // What a class is stands in its id (see fact-class.ts), and an office's number is a short number like any other.
    await runner.query(`
      create view read.fact_class as
        select no as class_no, part[2] as fact, part[3] as kind, part[4] as line, part[5] as phase,
          string_to_array(part[6], ',') as held, part[7] = 'own' as by_office
        from (select no, string_to_array(id, '|') as part from read.short_id where id like 'fact|%') class;
      create view read.fact_office as
        select no as office_no, substr(id, 8) as office from read.short_id where id like 'office|%';
      grant select on read.fact_class, read.fact_office to kujdes_projector, kujdes_app, kujdes_numbers;`);
    await runner.query(countingSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
