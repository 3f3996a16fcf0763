import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until';

/** A PostgreSQL of its own that flushes what it commits, and keeps its address when it is killed and started again. */
export interface Cluster {
  /** Superuser's address. */
  readonly url: string;
  /** The process that holds the cluster's folder; a tmpfs is seen through it. */
  readonly keeper: number;
  /** kill -9 of the server and of all its sessions at once; resolves when they are gone. */
  kill(): Promise<void>;
  /** Starts it again, or finds it running; its process number. Throws with PostgreSQL's own words. */
  start(): Promise<number>;
  /** Stops it and removes its folder. */
  stop(): Promise<void>;
}

/** `folder`: where it keeps its data; with `disk`, its size in MB, on a tmpfs mounted there that only the cluster sees. */
export async function startCluster(folder: string, env: object, disk?: number): Promise<Cluster> {
  const script = [process.execPath, join(process.cwd(), 'test/setup/cluster.mjs')];
  const mounted = ['sh', '-c', 'mount -t tmpfs -o size="$1" tmpfs "$2" && shift 2 && exec "$@"', 'sh', `${disk}m`];
  const [command = '', ...args] = disk ? ['unshare', '-rm', ...mounted, folder, ...script] : script;
  const child = spawn(command, args, {
    detached: true, // Ctrl-C is for us, who stop it in order
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...env, TEST_DURABLE: '1', TMPDIR: folder },
  });
  const ended = new Promise<{ error: string }>((resolve) => {
    child.once('error', ({ message }) => resolve({ error: message }));
    child.once('exit', () => resolve({ error: 'its process ended' }));
  });
  const answered = async (): Promise<{ url: string; pid: number }> => {
    type Answer = { url: string; pid: number } | { error: string };
    const answer = await Promise.race([new Promise<Answer>((resolve) => child.once('message', resolve)), ended]);
    if ('error' in answer) throw new Error(answer.error);
    return answer;
  };
  const first = await answered().catch(async (error: unknown) => {
    child.kill('SIGTERM');
    await ended;
    throw error;
  });
  let pid = first.pid;
  return {
    url: first.url,
    keeper: child.pid ?? 0,
    async kill() {
      const processes = [pid, ...childrenOf(pid)];
      for (const each of processes) signal(each, 'SIGKILL');
      await until('the killed database is gone', () => !processes.some((each) => signal(each, 0)));
    },
    async start() {
      const answer = answered();
      child.send('start');
      pid = (await answer).pid;
      return pid;
    },
    async stop() {
      if (child.connected) child.send('stop');
      await ended;
    },
  };
}

/** Empty where the system does not tell: the sessions then end by themselves when the server is gone. */
function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** Whether there was such a process. */
function signal(pid: number, name: 'SIGKILL' | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
