import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(__dirname, '../..');

/** Runs both scripts that make an installation's secrets; the files belong to us, whoever we are. Returns what they said. */
export function makeSecrets(folder: string, hostName?: string): string {
  const run = (script: string, ...args: string[]): string =>
    execFileSync('sh', [join(root, 'docker', script), ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], SECRETS_DIR: folder },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  return run('make-certificates.sh', ...(hostName ? [hostName] : [])) + run('make-secrets.sh');
}
