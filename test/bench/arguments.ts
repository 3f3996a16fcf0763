import { parseArgs } from 'node:util';
import type { Preset } from './bench';

export interface Asked {
  readonly preset: Preset;
  /** File for the figures. */
  readonly json?: string;
  /** The one bench to run. */
  readonly only?: string;
  /** Whether a missed bar is a failure. */
  readonly strict: boolean;
}

const usage = (names: readonly string[]): string =>
  `npm run bench -- quick|full [--json FILE] [--only ${names.join('|')}] [--strict]`;

/** Reads the command line; throws an Error with one sentence and the usage. */
export function readArguments(args: readonly string[], names: readonly string[]): Asked {
  const { values, positionals } = parsed(args, names);
  const [preset, ...more] = positionals;
  if ((preset !== 'quick' && preset !== 'full') || more.length > 0)
    throw new Error(`Say quick or full: ${usage(names)}`);
  if (values.only !== undefined && !names.includes(values.only))
    throw new Error(`There is no bench of that name: ${usage(names)}`);
  if (values.json === '') throw new Error(`--json needs the name of a file: ${usage(names)}`);
  return { preset, strict: values.strict ?? false, json: values.json, only: values.only };
}

function parsed(args: readonly string[], names: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'string' }, only: { type: 'string' }, strict: { type: 'boolean' } },
    });
  } catch {
    throw new Error(`An argument is not known or incomplete: ${usage(names)}`);
  }
}
