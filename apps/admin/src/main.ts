import 'reflect-metadata';
import { Problem } from '#perform';
import { backup } from './backup/backup';
import { erasureList } from './backup/erasure-list';
import { recoveryKey } from './backup/recovery-key';
import { restore } from './backup/restore';
import { loadDemo } from './demo/load-demo';
import { endRoots } from './end-roots';
import { readEnvironment, type Environment } from './environment';
import { exportRoots } from './export-roots';
import { importRegister } from './import/import-register';
import { makeAccount } from './make-account';
import { migrate } from './migrate';
import { parkStream } from './park-stream';
import { refold } from './refold';
import { replayStream } from './replay-stream';
import { signerAddress } from './signer-address';
import { verify } from './verify';

type Command = (environment: Environment, args: readonly string[]) => Promise<void>;

const commands: Readonly<Record<string, Command>> = {
  account: makeAccount,
  backup,
  demo: loadDemo,
  'end-roots': endRoots,
  'erasure-list': erasureList,
  import: importRegister,
  migrate,
  park: parkStream,
  refold,
  replay: replayStream,
  'recovery-key': recoveryKey,
  restore,
  roots: exportRoots,
  'signer-address': signerAddress,
  verify,
};

async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2);
  const command = commands[name];
  if (!command) throw new Error(`Say what to do: ${Object.keys(commands).join(' | ')}.`);
  await command(readEnvironment(process.env), args);
}

/** One line an operator can act on; fields by name and code, never a value. */
function sentenceOf(error: unknown): string {
  if (error instanceof Problem) return `${error.title} (${error.code}) ${JSON.stringify(error.more)}`;
  return error instanceof Error ? error.message : 'failed';
}

main().catch((error: unknown) => {
  console.error(sentenceOf(error));
  process.exitCode = 1;
});
