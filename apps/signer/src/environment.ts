import { readKurrentdbUrl, readStores, roleUrl, secretsFromFiles } from '#vault';

/** What the signer is told by the environment. */
export interface Environment {
  /** The database, logged in as kujdes_signer. */
  readonly url: string;
  /** The log is in KurrentDB there; without it in the database. */
  readonly kurrentdbUrl: string | undefined;
  readonly keyFile: string;
  readonly nextKeyFile: string | undefined;
  /** Where the roots leave the house to; without it they stay in the database until they are exported. */
  readonly folder: string | undefined;
  /** Between two looks at the log. */
  readonly everyMs: number;
}

/**
 * Reads the environment; throws one sentence for every wrong variable. In production the signer has an address of its
 * own and never sees the master key; where everything is one user's, its address is made as the others' are.
 */
export async function readEnvironment(given: NodeJS.ProcessEnv): Promise<Environment> {
  const { env, problems: unread } = secretsFromFiles(given);
  const { SIGNER_DATABASE_URL, SIGNING_KEY_FILE, SIGNING_KEY_NEXT_FILE, ROOTS_DIR, SIGN_SECONDS = '60' } = env;
  const kurrentdb = readKurrentdbUrl(env);
  const problems: string[] = [];
  if (!SIGNING_KEY_FILE) problems.push('SIGNING_KEY_FILE is not set: give the file of the key that signs the roots.');
  if (!/^([1-9]|[1-5]\d|60)$/.test(SIGN_SECONDS)) problems.push('SIGN_SECONDS must be a whole number from 1 to 60.');
  const all = [...problems, ...unread, ...kurrentdb.problems];
  if (SIGNER_DATABASE_URL && all.length > 0) throw new Error(all.join('\n'));
  return {
    url: SIGNER_DATABASE_URL || (await derivedUrl(given, problems)),
    kurrentdbUrl: kurrentdb.url,
    keyFile: SIGNING_KEY_FILE ?? '',
    nextKeyFile: SIGNING_KEY_NEXT_FILE || undefined,
    folder: ROOTS_DIR || undefined,
    everyMs: Number(SIGN_SECONDS) * 1_000,
  };
}

async function derivedUrl(env: NodeJS.ProcessEnv, problems: readonly string[]): Promise<string> {
  const { databaseUrl, key } = readStores(env, problems);
  return roleUrl(databaseUrl, key, 'kujdes_signer');
}
