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
  const kurrentdb = readKurrentdbUrl(env);
  problems.push(...kurrentdb.problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return {
    databaseUrl: DATABASE_URL ?? '',
    vaultUrl: VAULT_URL,
    kurrentdbUrl: kurrentdb.url,
    key: MASTER_KEY_FILE ? masterKeyFromFile(MASTER_KEY_FILE) : masterKeyFromCommand(MASTER_KEY_COMMAND ?? ''),
    mode: KUJDES_MODE === 'demo' ? 'demo' : 'real',
  };
}

/** Where the log is in KurrentDB, without a url in the database; one sentence for every wrong combination of the two variables. */
export function readKurrentdbUrl({ EVENT_STORE = 'postgres', KURRENTDB_URL, ...env }: NodeJS.ProcessEnv): {
  readonly url?: string;
  readonly problems: readonly string[];
} {
  const wrong = (problem: string) => ({ problems: [problem] });
  if (EVENT_STORE !== 'postgres' && EVENT_STORE !== 'kurrentdb')
    return wrong('EVENT_STORE must be postgres or kurrentdb.');
  if (EVENT_STORE === 'postgres') {
    if (!KURRENTDB_URL) return { problems: [] };
    return wrong(
      'KURRENTDB_URL is set, but EVENT_STORE is not kurrentdb: set EVENT_STORE=kurrentdb, or unset KURRENTDB_URL.',
    );
  }
  if (!KURRENTDB_URL && env.KURRENTDB_URL_FILE) return { problems: [] }; // why it could not be read is told already
  if (!KURRENTDB_URL) return wrong('KURRENTDB_URL is not set: EVENT_STORE=kurrentdb needs the address of KurrentDB.');
  if (!/^(kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\/[^/?]/.test(KURRENTDB_URL))
    return wrong('KURRENTDB_URL is not of the form kurrentdb://user:password@host:2113.');
  return { url: KURRENTDB_URL, problems: [] };
}
