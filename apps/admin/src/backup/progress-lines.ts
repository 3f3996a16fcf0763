/** Told how far a copy is; writes to standard error. */
export interface Progress {
  /** So many more bytes of a table were copied. */
  moved(table: string, bytes: number): void;
  /** A table is whole. */
  done(table: string, rows: number): void;
}

const everyMs = 10_000;

/** A line for every table with rows, and one every ten seconds. */
export function progressLines(): Progress {
  let bytes = 0;
  let said = Date.now();
  return {
    moved(table, more) {
      bytes += more;
      if (Date.now() - said < everyMs) return;
      said = Date.now();
      console.error(`${table} … ${String(Math.round(bytes / 1_000_000))} MB in all`);
    },
    done(table, rows) {
      if (rows > 0) console.error(`${table}: ${String(rows)} rows`);
    },
  };
}
