import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { House, HouseOptions } from './house';
import { until } from './until';

/** A clock of the database that can be set wrong while it runs. */
export interface WrongClock {
  readonly house: HouseOptions;
  /** From now on the clock is so many hours ahead (behind, when negative). */
  set(house: House, hours: number): Promise<void>;
  /** In a few words. */
  readonly how: string;
}

/** The clock of the whole server where libfaketime is installed, else the function the log asks for the time. */
export function wrongClock(): WrongClock {
  const library = findFaketime();
  return library === undefined ? clockInTheCatalogue : clockOfTheServer(library);
}

/** `LIBFAKETIME`, or where Debian's package puts it. */
function findFaketime(): string | undefined {
  if (process.env['LIBFAKETIME']) return process.env['LIBFAKETIME'];
  if (!existsSync('/usr/lib')) return undefined;
  return readdirSync('/usr/lib')
    .map((folder) => join('/usr/lib', folder, 'faketime/libfaketimeMT.so.1'))
    .find((path) => existsSync(path));
}

const offsetFile = (folder: string): string => join(folder, 'clock-offset');

const clockOfTheServer = (library: string): WrongClock => ({
  how: "the whole server's clock (libfaketime)",
  house: {
    postgresEnv: (folder) => {
      writeFileSync(offsetFile(folder), '+0\n');
      return {
        LD_PRELOAD: library,
        FAKETIME_TIMESTAMP_FILE: offsetFile(folder),
        FAKETIME_CACHE_DURATION: '1',
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
      };
    },
  },
  async set(house, hours) {
    writeFileSync(offsetFile(house.folder), `${hours < 0 ? '-' : '+'}${Math.abs(hours) * 3_600}\n`);
    await becomes(house, hours);
  },
});

// A function of another name keeps the right time: a built-in one cannot be replaced under its own number.
const plant = `
  set local allow_system_table_mods = on;
  alter function pg_catalog.clock_timestamp() rename to right_clock_timestamp;
  create schema torture;
  create table torture.clock (ahead interval not null);
  insert into torture.clock values ('0');
  create function pg_catalog.clock_timestamp() returns timestamptz language sql volatile security definer
    as 'select pg_catalog.right_clock_timestamp() + ahead from torture.clock'`;

const clockInTheCatalogue: WrongClock = {
  how: "the database's clock_timestamp()",
  house: {},
  async set(house, hours) {
    const [planted] = await house.query(
      `select to_regclass('torture.clock') as clock where to_regclass('torture.clock') is not null`,
    );
    if (!planted) await house.query(plant);
    await house.query(`update torture.clock set ahead = make_interval(hours => $1)`, [hours]);
    await becomes(house, hours);
  },
};

async function becomes(house: House, hours: number): Promise<void> {
  await until(`the database's clock is ${hours} hours wrong`, async () => {
    const [row] = await house.query<{ now: Date }>('select clock_timestamp() as now');
    return Math.abs((row?.now.getTime() ?? 0) - Date.now() - hours * 3_600_000) < 60_000;
  });
}
