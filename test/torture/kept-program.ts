import { setTimeout as pause } from 'node:timers/promises';
import { builtProcess, type BuiltProcess } from '../setup/built-process';

/** One of the built programs that is started again whenever it ends, as the launcher does. */
export interface KeptProgram {
  /** The process that runs now. */
  pid(): number;
  /** kill -9; resolves when that process is gone and the next one is starting. */
  kill(): Promise<void>;
  /** Ends it for good. */
  end(): Promise<void>;
  /** The last that its processes have written. */
  lastWords(): string;
}

const restartPauseMs = 50;

export function keepProgram(name: 'api' | 'projector', env: object): KeptProgram {
  let running: BuiltProcess | undefined;
  let before = '';
  const over = new AbortController();
  const keeping = (async () => {
    while (!over.signal.aborted) {
      running = builtProcess(name, env);
      await running.ended;
      before = running.output().slice(-1_000);
      await pause(restartPauseMs);
    }
  })();
  return {
    pid: () => running?.pid ?? 0,
    async kill() {
      const killed = running;
      await killed?.kill('SIGKILL');
      while (running === killed && !over.signal.aborted) await pause(10);
    },
    async end() {
      over.abort();
      await running?.kill('SIGKILL');
      await keeping;
    },
    lastWords: () => `${before}${running?.output() ?? ''}`.slice(-1_000),
  };
}
