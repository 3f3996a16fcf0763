import { verifyChain } from '#event-store';
import { compareWithRebuild } from '../setup/compare-with-rebuild';
import type { Acknowledgements } from './acknowledgements';
import type { House } from './house';
import { judge, type Stored, type Verdict } from './judge';
import { until } from './until';
import type { Witness } from './witness';

const searchedSql = `select position::text from read.search_checkpoint where name = 'person-search'`;
const storedSql = `select id, stream, revision::int, position::text from log.events`;

/** Rows of the log, in order of position. */
async function rowsWhere(house: House, where: string, value: unknown): Promise<Stored[]> {
  type Row = Omit<Stored, 'position'> & { position: string };
  const rows = await house.query<Row>(`${storedSql} where ${where} order by log.events.position`, [value]);
  return rows.map((row) => ({ ...row, position: BigInt(row.position) }));
}

export const rowsAfter = (house: House, position: bigint): Promise<Stored[]> =>
  rowsWhere(house, 'position > $1', String(position));

export const rowsOf = (house: House, ids: readonly string[]): Promise<Stored[]> =>
  rowsWhere(house, 'id = any ($1::uuid[])', ids);

/** The whole judgement, once the tables and the witness have come to the head of the log; nobody may be writing. */
export async function examine(
  house: House,
  since: bigint,
  noted: Acknowledgements,
  watching: Witness,
): Promise<Verdict> {
  const stored = await rowsAfter(house, since);
  const head = stored.at(-1)?.position ?? since;
  await until('the witness has come to the head', () => watching.settled >= head);
  // After a crash of the database the names are filled in again from the beginning.
  await until('the search has come to the head', async () => {
    const [row] = await house.query<{ position: string }>(searchedSql);
    return BigInt(row?.position ?? 0) >= head;
  });
  const { differences } = await compareWithRebuild(house);
  const rows = differences.reduce((sum, { onlyLive, onlyNext }) => sum + onlyLive + onlyNext, 0);
  const { intact } = await verifyChain({ query: (text, values) => house.query(text, values) });
  return judge({
    acknowledged: noted.all,
    stored,
    delivered: watching.delivered,
    differing: rows + (await unknownToSearch(house)) + (intact ? 0 : 1),
  });
}

/** Registered persons the table of names does not hold, and names of nobody. */
async function unknownToSearch(house: House): Promise<number> {
  const [row] = await house.query<{ count: number }>(`
    select count(*)::int from (select person_id as person from read.person_search) s
    full join (select substr(stream, 8)::uuid as person from log.events where type = 'PersonRegistered') p using (person)
    where s.person is null or p.person is null`);
  return row?.count ?? 0;
}
