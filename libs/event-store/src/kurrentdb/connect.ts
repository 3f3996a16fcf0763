import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { patiently, type Patience } from './failures';

const oldest = [25, 1] as const;

export interface Connection {
  client: KurrentDBClient;
  patience: Patience;
}

/**
 * A client of this KurrentDB, after it has said that it can append to several streams at once.
 * Throws one sentence when it is not reached, refuses the account, or is older; never with the address, which may hold a password.
 */
export async function connect(url: string, patience: Patience): Promise<Connection> {
  const client = clientOf(url, patience.deadlineMs);
  const version = await patiently(patience, () => client['capabilities'].then(({ serverVersion }) => serverVersion));
  if (!isRecent(version)) {
    await client.dispose();
    throw new Error(
      `KurrentDB ${oldest.join('.')} or newer is needed, which can append to several streams at once; this one says "${version}".`,
    );
  }
  return { client, patience };
}

/** The address as KURRENTDB_URL gives it. Throws one sentence, without it, when it cannot be read. */
export function clientOf(url: string, deadlineMs: number): KurrentDBClient {
  const given = /[?&]defaultDeadline=/i.test(url);
  const deadline = `${url.includes('?') ? '&' : '?'}defaultDeadline=${String(deadlineMs)}`;
  try {
    return KurrentDBClient.connectionString(given ? url : `${url.replace(/\/+(?=\?|$)/, '')}${deadline}`);
  } catch {
    throw new Error(
      'KURRENTDB_URL cannot be used: give kurrentdb://user:password@host:2113 (kurrentdb+discover:// for a cluster), with its certificate files where it names some.',
    );
  }
}

/** "25.1.0.2299" is, "24.10.5" and "unknown" are not. */
function isRecent(version: string): boolean {
  const [major = NaN, minor = NaN] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}
