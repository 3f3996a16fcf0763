import { masterKeyFromCommand, masterKeyFromFile, type MasterKeySource } from '#vault';

/** What an operator's command is told by the environment. */
export interface Environment {
  readonly databaseUrl: string;
  readonly vaultUrl?: string;
  readonly key: MasterKeySource;
  readonly mode: 'demo' | 'real';
  readonly demoPassword?: string;
}

/** Reads the environment; every missing or wrong variable gives one sentence. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const problems: string[] = [];
  const { DATABASE_URL, MASTER_KEY_FILE, MASTER_KEY_COMMAND, KUJDES_MODE = 'real', VAULT_URL, DEMO_PASSWORD } = env;
  if (!DATABASE_URL) problems.push('DATABASE_URL is not set: give the address of the database as its owner.');
  if (!MASTER_KEY_FILE && !MASTER_KEY_COMMAND)
    problems.push('MASTER_KEY_FILE is not set: give the file of the master key (or MASTER_KEY_COMMAND).');
  if (KUJDES_MODE !== 'demo' && KUJDES_MODE !== 'real') problems.push('KUJDES_MODE must be demo or real.');
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return {
    databaseUrl: DATABASE_URL ?? '',
    vaultUrl: VAULT_URL,
    key: MASTER_KEY_FILE ? masterKeyFromFile(MASTER_KEY_FILE) : masterKeyFromCommand(MASTER_KEY_COMMAND ?? ''),
    mode: KUJDES_MODE === 'demo' ? 'demo' : 'real',
    demoPassword: DEMO_PASSWORD,
  };
}
