import { masterKeyFromCommand, masterKeyFromFile, type MasterKeySource } from './master-key';
import { secretsFromFiles } from './secrets-from-files';

/** Where a process finds log, tables and vault, with which key, and what kind of start it is. */
export interface Stores {
  readonly databaseUrl: string;
  readonly vaultUrl?: string;
  /** The log is in KurrentDB there; without it in the database. Never printed: it may hold a password. */
  readonly kurrentdbUrl?: string;
  readonly key: MasterKeySource;
  readonly mode: 'demo' | 'real';
}

/** Reads the environment; throws an Error with one sentence for every variable missing or wrong, the caller's `others` among them. */
export function readStores(given: NodeJS.ProcessEnv, others: readonly string[] = []): Stores {
  const { env, problems: unread } = secretsFromFiles(given);
  const { DATABASE_URL, VAULT_URL, MASTER_KEY_FILE, MASTER_KEY_COMMAND, KUJDES_MODE = 'real' } = env;
  const problems = [...others, ...unread];
  if (!DATABASE_URL && !env.DATABASE_URL_FILE)
    problems.push(
      'DATABASE_URL is not set: give the address of the database (or a file that holds it: DATABASE_URL_FILE).',
    );
  if (!MASTER_KEY_FILE && !MASTER_KEY_COMMAND)
    problems.push('MASTER_KEY_FILE is not set: give the file of the master key (or MASTER_KEY_COMMAND).');
  if (KUJDES_MODE !== 'demo' && KUJDES_MODE !== 'real') problems.push('KUJDES_MODE must be demo or real.');
  problems.push(...eventStoreProblems(env));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return {
    databaseUrl: DATABASE_URL ?? '',
    vaultUrl: VAULT_URL,
    kurrentdbUrl: env.KURRENTDB_URL || undefined,
    key: MASTER_KEY_FILE ? masterKeyFromFile(MASTER_KEY_FILE) : masterKeyFromCommand(MASTER_KEY_COMMAND ?? ''),
    mode: KUJDES_MODE === 'demo' ? 'demo' : 'real',
  };
}

/** One sentence for every wrong combination of EVENT_STORE and KURRENTDB_URL. */
function eventStoreProblems({ EVENT_STORE = 'postgres', KURRENTDB_URL }: NodeJS.ProcessEnv): string[] {
  if (EVENT_STORE !== 'postgres' && EVENT_STORE !== 'kurrentdb') return ['EVENT_STORE must be postgres or kurrentdb.'];
  if (EVENT_STORE === 'postgres')
    return KURRENTDB_URL
      ? ['KURRENTDB_URL is set, but EVENT_STORE is not kurrentdb: set EVENT_STORE=kurrentdb, or unset KURRENTDB_URL.']
      : [];
  if (!KURRENTDB_URL) return ['KURRENTDB_URL is not set: EVENT_STORE=kurrentdb needs the address of KurrentDB.'];
  return /^(kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\/[^/?]/.test(KURRENTDB_URL)
    ? []
    : ['KURRENTDB_URL is not of the form kurrentdb://user:password@host:2113.'];
}
