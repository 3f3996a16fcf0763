import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { RebuildRun } from './rebuild-run';

/** What a worker says before it ends: the most memory it had, or why it could not go on. */
export type WorkerReport = { readonly peakMb: number } | { readonly failed: string };

const script = join(__dirname, 'rebuild-worker.js');
// A page's rows die young: room for them saves copying them about.
const node = ['--enable-source-maps', '--max-semi-space-size=64'];

/**
 * Fills the missing parts in so many processes, which find everything in the environment as this one did. Answers the
 * most memory each had, in MB; throws what stopped one of them, and then none goes on. They end when the signal aborts.
 */
export async function fillInProcesses(
  run: RebuildRun,
  workers: number,
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<number[]> {
  const args = [run.id, String(run.until), String(run.parts)];
  const children = Array.from({ length: workers }, () => fork(script, args, { env, execArgv: node }));
  const endAll = (): void => {
    for (const child of children) child.kill('SIGKILL');
  };
  signal?.addEventListener('abort', endAll);
  try {
    return await Promise.all(children.map(ended));
  } finally {
    signal?.removeEventListener('abort', endAll);
    endAll();
  }
}

function ended(child: ChildProcess): Promise<number> {
  let told: WorkerReport | undefined;
  child.once('message', (report: WorkerReport) => {
    told = report;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0 && told && 'peakMb' in told) resolve(told.peakMb);
      else reject(new Error(told && 'failed' in told ? told.failed : `a worker ended with ${code ?? signal}`));
    });
  });
}

/** What a worker was started for, from the arguments it was given. */
export function readTask(argv: readonly string[]): RebuildRun {
  const [id = '', until = '0', parts = '1'] = argv.slice(2);
  return { id, until: BigInt(until), parts: Number(parts) };
}
