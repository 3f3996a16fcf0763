import { rowsOf, type Query } from '#sql';

/** Another office looked for a person whose case is restricted: told to the office that has the case, never by name. */
export interface Notice {
  readonly notice: string;
  /** The office that is told. */
  readonly office: string;
  readonly person: string;
  /** The office that asked. */
  readonly askedBy: string;
  readonly at: Date;
  readonly read: boolean;
}

/** Tells each office once a day and asking office. `on` is the local day, `at` the instant. */
export async function tellOffices(
  sql: Query,
  told: readonly { readonly office: string; readonly person: string }[],
  askedBy: string,
  on: string,
  at: Date,
): Promise<void> {
  await sql.query(
    `insert into access.notice (office, person, asked_by, asked_on, asked_at)
     select office, person, $3, $4::date, $5::timestamptz from unnest($1::text[], $2::uuid[]) as told(office, person)
     on conflict (office, person, asked_by, asked_on) do nothing`,
    [told.map(({ office }) => office), told.map(({ person }) => person), askedBy, on, at],
  );
}

const mostShown = 100;

/** The notices of some offices: unread ones first, then the latest; at most 100. */
export async function findNotices(sql: Query, offices: readonly string[]): Promise<Notice[]> {
  return rowsOf<Notice>(
    await sql.query(
      `select id as notice, office, person, asked_by as "askedBy", asked_at as at, read_at is not null as read
     from access.notice where office = any($1) order by read_at is not null, asked_at desc, id limit ${mostShown}`,
      [offices],
    ),
  );
}

/** Marks notices of these offices as read; answers how many were not read before. */
export async function readNotices(
  sql: Query,
  notices: readonly string[],
  offices: readonly string[],
  by: string,
  at: Date,
): Promise<number> {
  const read = rowsOf<{ id: string }>(
    await sql.query(
      `with marked as (
         update access.notice set read_at = $4, read_by = $3
         where id = any($1::uuid[]) and office = any($2) and read_at is null returning id
       ) select id from marked`,
      [notices, offices, by, at],
    ),
  );
  return read.length;
}
