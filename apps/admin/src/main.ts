import 'reflect-metadata';
import { readEnvironment, type Environment } from './environment';
import { loadDemo } from './demo/load-demo';
import { migrate } from './migrate';

const commands: Readonly<Record<string, (environment: Environment) => Promise<void>>> = { migrate, demo: loadDemo };

async function main(): Promise<void> {
  const [name = ''] = process.argv.slice(2);
  const command = commands[name];
  if (!command) throw new Error(`Say what to do: ${Object.keys(commands).join(' | ')}.`);
  await command(readEnvironment(process.env));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'failed');
  process.exitCode = 1;
});
