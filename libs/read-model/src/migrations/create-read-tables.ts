import type { Query } from '#sql';

const sets = ['read', 'read_next'] as const;

/** The tables of one set; both sets are the same, and a rebuild switches them. Days are local days. */
const tablesSql = (set: string): string => `
create table ${set}.fact (
  case_no int not null,
  entry uuid not null,
  person_no int not null,
  family_no int not null,
  fact text collate "C" not null,
  kind text collate "C" not null,
  from_on date not null,
  through_on date,
  to_on date,
  office text collate "C" not null,
  line text collate "C" not null,
  phase text collate "C" not null,
  held text[] not null,
  by_office boolean not null,
  known_from bigint not null,
  known_until bigint
);
create index fact_of_case on ${set}.fact (case_no);
create index fact_of_office on ${set}.fact (office, from_on) include
  (through_on, to_on, known_from, known_until, fact, kind, line, phase, held, by_office, person_no, family_no, case_no, entry);

create table ${set}.entry_day (
  case_no int not null,
  office text collate "C" not null,
  entry_on date not null,
  known_from bigint not null,
  known_until bigint
);
create index entry_day_of_case on ${set}.entry_day (case_no);
create index entry_day_of_office on ${set}.entry_day (office, entry_on) include (known_from, known_until);

create table ${set}.person_attribute (
  person_no int not null,
  valid_from date,
  valid_to date,
  sex text collate "C" not null,
  birth_earliest date,
  birth_latest date,
  adult_on date,
  ethnicity text collate "C" not null,
  residence text collate "C" not null,
  settlement_type text collate "C" not null,
  disability text collate "C" not null,
  known_from bigint not null,
  known_until bigint
);
create index person_attribute_of_person on ${set}.person_attribute (person_no);

create table ${set}.log_time (
  second timestamptz primary key,
  position bigint not null
);
create index log_time_position on ${set}.log_time (position) include (second);

create table ${set}.checkpoint (
  name text collate "C" primary key,
  position bigint not null,
  epoch bigint not null,
  applied_at timestamptz not null default clock_timestamp()
);
insert into ${set}.checkpoint (name, position, epoch) values ('tables', 0, 0);

create table ${set}.case_summary (
  case_id uuid primary key,
  office text collate "C" not null,
  phase text collate "C" not null,
  urgency text collate "C" not null,
  manager uuid,
  team uuid[] not null,
  beneficiaries uuid[] not null,
  household uuid,
  categories text[] not null,
  restricted boolean not null,
  referred_on date not null,
  opened_on date,
  last_on date not null,
  revision int not null,
  position bigint not null
);
create index case_summary_of_office on ${set}.case_summary (office, last_on desc, case_id desc);
create index case_summary_team on ${set}.case_summary using gin (team);
create index case_summary_beneficiaries on ${set}.case_summary using gin (beneficiaries);

create table ${set}.provider (
  provider_id uuid primary key,
  kind text collate "C" not null,
  office text collate "C" not null,
  municipality text collate "C",
  places int not null,
  free int not null,
  taken jsonb not null,
  sealed jsonb not null,
  revision int not null,
  position bigint not null
);

create table ${set}.account (
  account_id uuid primary key,
  state text collate "C" not null,
  name uuid,
  revision int not null,
  position bigint not null
);
create table ${set}.account_role (
  account_id uuid not null,
  role text collate "C" not null,
  office text collate "C" not null,
  from_on date not null
);
create index account_role_of_account on ${set}.account_role (account_id);
create index account_role_of_office on ${set}.account_role (office, role);

create table ${set}.plan (
  stream_id text collate "C" primary key,
  code text collate "C" not null,
  municipality text collate "C" not null,
  content jsonb not null,
  revision int not null,
  position bigint not null
);
create table ${set}.plan_value (
  stream_id text collate "C" not null,
  plan text collate "C" not null,
  row_code text collate "C" not null,
  from_on date not null,
  to_on date not null,
  value double precision,
  entry uuid not null,
  known_from bigint not null,
  known_until bigint
);
create index plan_value_of_stream on ${set}.plan_value (stream_id);

grant select, insert, update, delete on all tables in schema ${set} to kujdes_projector;
grant select on all tables in schema ${set} to kujdes_app;
grant select on ${set}.fact, ${set}.entry_day, ${set}.person_attribute, ${set}.log_time, ${set}.checkpoint,
  ${set}.plan, ${set}.plan_value to kujdes_numbers;
`;

/** Tables outside the sets: short numbers, failures, and the clear names that must not survive in a backup or a crash. */
const besideSql = `
create table read.short_id (
  id text collate "C" primary key,
  no int generated always as identity unique
);
create table read.failure (
  name text collate "C" primary key,
  code text not null,
  position bigint not null,
  reason text not null,
  failed_at timestamptz not null default clock_timestamp()
);
create unlogged table read.person_search (
  person_id uuid primary key,
  words text[] not null,
  first_name text not null,
  last_name text not null
);
-- What the planner remembers of values stands in a logged table: it may remember no name.
alter table read.person_search alter words set statistics 0, alter first_name set statistics 0,
  alter last_name set statistics 0;
create index person_search_words on read.person_search using gin (words);
create unlogged table read.search_checkpoint (
  name text collate "C" primary key,
  position bigint not null,
  epoch bigint not null,
  applied_at timestamptz not null default clock_timestamp()
);
grant select, insert on read.short_id to kujdes_projector;
grant select, insert, update, delete on read.failure, read.person_search, read.search_checkpoint to kujdes_projector;
grant select on read.short_id, read.failure, read.person_search, read.search_checkpoint to kujdes_app;
`;

/** Rights on tables travel with them, so that switching needs an owner and this is the projector's only way to it. */
const switchSql = `
create function read.switch_in() returns void language plpgsql security definer set search_path = '' as $$
declare
  name text;
begin
  create schema read_old;
  for name in select tablename from pg_catalog.pg_tables where schemaname = 'read_next' order by 1 loop
    execute format('alter table read.%I set schema read_old', name);
    execute format('alter table read_next.%I set schema read', name);
    execute format('alter table read_old.%I set schema read_next', name);
  end loop;
  drop schema read_old;
end
$$;
create function read.empty_next() returns void language plpgsql security definer set search_path = '' as $$
declare
  name text;
begin
  for name in select tablename from pg_catalog.pg_tables where schemaname = 'read_next' order by 1 loop
    execute format('truncate read_next.%I', name);
  end loop;
end
$$;
revoke execute on function read.switch_in(), read.empty_next() from public;
grant execute on function read.switch_in(), read.empty_next() to kujdes_projector;
`;

/** Two sets of tables folded from the log, of which `read` answers; readers only read, the projector only writes. */
export class CreateReadTables1790000003001 {
  readonly name = 'CreateReadTables1790000003001';

  async up(runner: Query): Promise<void> {
    for (const set of sets) {
      await runner.query(`create schema ${set}; revoke all on schema ${set} from public;`);
      await runner.query(tablesSql(set));
    }
    await runner.query(besideSql);
    await runner.query(switchSql);
    await runner.query(`
      grant usage on schema read to kujdes_projector, kujdes_app, kujdes_numbers;
      grant usage on schema read_next to kujdes_projector;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
