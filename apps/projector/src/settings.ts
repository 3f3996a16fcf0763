import { masterKeyFromCommand, masterKeyFromFile, type MasterKeySource } from '#vault';

/** What the environment tells a projector. */
export interface Settings {
  readonly databaseUrl: string;
  readonly vaultUrl?: string;
  readonly key: MasterKeySource;
  readonly mode: 'demo' | 'real';
}

/** Reads the environment; every missing or wrong variable gives one sentence. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const { DATABASE_URL, VAULT_URL, MASTER_KEY_FILE, MASTER_KEY_COMMAND, KUJDES_MODE = 'real' } = env;
  const problems = [
    DATABASE_URL ? '' : 'DATABASE_URL is not set: give the address of the database.',
    MASTER_KEY_FILE || MASTER_KEY_COMMAND ? '' : 'MASTER_KEY_FILE is not set: give the file of the master key.',
    KUJDES_MODE === 'demo' || KUJDES_MODE === 'real' ? '' : 'KUJDES_MODE must be demo or real.',
  ].filter((problem) => problem !== '');
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return {
    databaseUrl: DATABASE_URL ?? '',
    vaultUrl: VAULT_URL,
    key: MASTER_KEY_FILE ? masterKeyFromFile(MASTER_KEY_FILE) : masterKeyFromCommand(MASTER_KEY_COMMAND ?? ''),
    mode: KUJDES_MODE === 'demo' ? 'demo' : 'real',
  };
}
