import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The repository's: benches run from dist/test, specs from test. */
const root = process.cwd();
const preload = pathToFileURL(join(root, 'apps/launcher/end-with-launcher.mjs')).href;

/** One of the built programs, running as the launcher runs it; it ends with the process that started it. */
export interface BuiltProcess {
  readonly pid: number;
  /** Everything it has written so far, both streams. */
  output(): string;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  hasEnded(): boolean;
  kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts `dist/apps/<name>/src/main.js`; throws when nothing is built (npm test builds first). */
export function builtProcess(
  name: 'api' | 'projector' | 'admin' | 'signer',
  env: object,
  args: readonly string[] = [],
): BuiltProcess {
  const script = join(root, 'dist/apps', name, 'src/main.js');
  if (!existsSync(script)) throw new Error('Nothing is built: run npm test, or npm run build before jest.');
  const child: ChildProcess = spawn(process.execPath, ['--enable-source-maps', '--import', preload, script, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  const ended = new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  return {
    pid: child.pid ?? 0,
    output: () => written,
    ended,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

/** Runs one of the operator's commands to its end; throws with its words when it fails. */
export async function runBuilt(env: object, command: string): Promise<void> {
  const running = builtProcess('admin', env, [command]);
  const code = await running.ended;
  if (code !== 0) throw new Error(`admin ${command} ended with ${code}: ${running.output()}`);
}
