import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether a process of this number lives (a zombie does not). */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  try {
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return !existsSync('/proc/self/status');
  }
}

/** The command line of a process, '' when it is gone: a number alone may belong to somebody else by now. */
export function commandLine(pid) {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return '';
    }
  }
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

const tools = new Set();

/** Runs a command in the foreground to its end; returns whether it succeeded. */
export async function runTool(command, args, cwd) {
  const child = spawn(command, args, { cwd, stdio: 'inherit' });
  tools.add(child);
  const code = await new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  tools.delete(child);
  return code === 0;
}

/** Ends what runTool has under way. */
export function endTools() {
  for (const child of tools) child.kill('SIGTERM');
}
