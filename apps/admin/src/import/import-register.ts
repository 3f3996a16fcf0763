import { parseArgs } from 'node:util';
import { Accounts, keepersIn, KeptPeople, localDay, People } from '#perform';
import type { Environment } from '../environment';
import { openHouse, type House } from '../open-house';
import { findActingAccount } from './acting-account';
import { checkRegister } from './check-register';
import { CsvRegister } from './csv-register';
import { findElsewhere } from './find-elsewhere';
import type { ImportWorld } from './import-world';
import { NdjsonRegister } from './ndjson-register';
import { OutsideIds } from './outside-ids';
import { ProblemList } from './problem-list';
import { Progress } from './progress';
import { readRegister } from './read-register';
import type { Register } from './register';
import { storeRegister } from './store-register';

const usage =
  'import FILE --as USERNAME [--office OFFICE] [--register NAME] [--check]: FILE is .ndjson or .csv; see docs/import.md.';

interface Wanted {
  readonly file: string;
  readonly as: string;
  readonly office?: string;
  readonly name: string;
  readonly checkOnly: boolean;
}

function readArguments(args: readonly string[]): Wanted {
  const text = { type: 'string' } as const;
  const options = { as: text, office: text, register: text, check: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [file, ...others] = positionals;
  const { as, office, register: name = 'register', check: checkOnly = false } = values;
  if (file === undefined || others.length > 0 || as === undefined) throw new Error(usage);
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(name))
    throw new Error('The name of the register has small letters, digits and hyphens only.');
  return { file, as, office, name, checkOnly };
}

/**
 * Imports the past actions of a register: everything is checked first, and only when nothing is wrong is anything stored.
 * An interrupted import is run again; a second import of the same file changes nothing.
 */
export async function importRegister(environment: Environment, args: readonly string[]): Promise<void> {
  const wanted = readArguments(args);
  const register: Register = /\.csv$/i.test(wanted.file)
    ? new CsvRegister(wanted.file)
    : new NdjsonRegister(wanted.file);
  try {
    const house = await openHouse(environment);
    try {
      await importInto(house, register, wanted);
    } finally {
      await house.close();
    }
  } finally {
    register.close();
  }
}

async function importInto(house: House, register: Register, wanted: Wanted): Promise<void> {
  const { log, vault, sql, idSecret } = house;
  const began = Date.now();
  const today = localDay(new Date());
  const acting = await findActingAccount(log, sql, { ...wanted, today });
  const ids = new OutsideIds(idSecret, acting.office, wanted.name);
  const problems = new ProblemList(register);
  const index = await readRegister(register, ids, problems, today, new Progress('Read'));
  const people = new People(log, vault);
  const kept = new KeptPeople(people, keepersIn(sql));
  const world: ImportWorld = {
    ...{ log, vault, sql, people, kept, register, ids, acting, today },
    accounts: new Accounts(log, vault, () => new Date()),
    name: wanted.name,
    unknown: await findElsewhere({ log, sql, ids, kept, office: acting.office }, index.elsewhere),
    segments: new Map(),
    providerKinds: new Map(),
  };
  const plans = await checkRegister(world, index.groups, problems, new Progress('Checked', index.count));
  if (problems.count > 0) {
    for (const sentence of problems.told()) console.log(sentence);
    throw new Error(
      `${problems.count === 1 ? '1 error' : `${count(problems.count)} errors`} in ${count(index.count)} lines: nothing was stored.`,
    );
  }
  register.mustBeUnchanged();
  const fresh = plans.reduce((sum, { order }) => sum + order.length, 0);
  const known = `${count(index.count)} lines are right, ${count(index.count - fresh)} of them were stored before`;
  if (wanted.checkOnly) {
    console.log(`${known}; nothing is stored by --check.`);
    return;
  }
  world.segments.clear();
  const stored = await storeRegister(world, plans, new Progress('Stored', fresh));
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${known}; ${count(stored)} are stored now, in ${seconds} seconds.`);
}

const count = (number: number): string => number.toLocaleString('en');
