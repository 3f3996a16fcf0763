import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { builtProcess } from '../setup/built-process';
import type { System } from '../setup/system';

/** How an import ended: its exit code or signal, and everything it said. */
export interface Ran {
  readonly code: number | string;
  readonly said: string;
}

export const importer = 'supervisor@mitrovica';
export const office = 'qps-mitrovica-jugore';

/** Runs the import to its end, or kills it with SIGKILL as soon as it is time. */
export async function runImport(
  system: System,
  args: readonly string[],
  options: { as?: string; isTime?: () => Promise<boolean> } = {},
): Promise<Ran> {
  const run = builtProcess('admin', system.env, ['import', ...args, '--as', options.as ?? importer]);
  while (options.isTime && !run.hasEnded()) {
    if (await options.isTime()) await run.kill('SIGKILL');
    else await pause(10);
  }
  return { code: await run.ended, said: run.output() };
}

/** Writes an invented register of so many lines; the same every time. */
export function writeRegister(lines: number, file: string): void {
  execFileSync(process.execPath, [join(__dirname, 'write-register.mjs'), String(lines), file]);
}
