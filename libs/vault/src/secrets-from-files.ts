import { readFileSync } from 'node:fs';

/** Variables that hold a password: each may stand in a file instead, whose path is in NAME_FILE. */
const secrets = ['DATABASE_URL', 'VAULT_URL', 'KURRENTDB_URL', 'SIGNER_DATABASE_URL'] as const;

/**
 * The environment with the content of every NAME_FILE in NAME's place, a line's end at its end left out; a problem (one
 * sentence, never the content) for each that is given twice, cannot be read or is empty.
 */
export function secretsFromFiles(given: NodeJS.ProcessEnv): {
  readonly env: NodeJS.ProcessEnv;
  readonly problems: readonly string[];
} {
  const env = { ...given };
  const problems: string[] = [];
  for (const name of secrets) {
    const path = given[`${name}_FILE`];
    if (!path) continue;
    if (given[name]) {
      problems.push(`${name} and ${name}_FILE are both set: give one of them.`);
      continue;
    }
    const content = contentOf(path);
    if (content) env[name] = content;
    else
      problems.push(
        `${name}_FILE names a file that is ${content === undefined ? 'missing or may not be read' : 'empty'}.`,
      );
  }
  return { env, problems };
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trimEnd();
  } catch {
    return undefined;
  }
}
