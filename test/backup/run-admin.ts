import { builtProcess } from '../setup/built-process';

/** How an operator's command ended: its exit code, and everything it said. */
export interface Ran {
  readonly code: number | string;
  readonly said: string;
}

/** Runs one of the operator's commands to its end. */
export async function runAdmin(env: object, ...args: string[]): Promise<Ran> {
  const running = builtProcess('admin', env, args);
  return { code: await running.ended, said: running.output() };
}

/** Runs it and answers what it said; throws with its words when it fails. */
export async function doAdmin(env: object, ...args: string[]): Promise<string> {
  const { code, said } = await runAdmin(env, ...args);
  if (code !== 0) throw new Error(`admin ${args[0]} ended with ${code}: ${said}`);
  return said;
}
