interface Tables {
  query(text: string, parameters: unknown[]): Promise<unknown>;
}

/** The stream of each event that is in the log, by the event's id. */
export async function streamsOfEvents(sql: Tables, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = (await sql.query('select id, stream from log.events where id = any($1::uuid[])', [ids])) as {
    id: string;
    stream: string;
  }[];
  return new Map(rows.map(({ id, stream }) => [id, stream]));
}
