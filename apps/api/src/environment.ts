import { isIP } from 'node:net';
import { readMetricsAddress, type MetricsAddress } from '#measures';
import { readStores, type Stores } from '#vault';

/** What the api is told by the environment. */
export interface Environment extends Stores {
  readonly port: number;
  readonly host: string;
  /** Addresses and networks of the proxies whose word about the reader's address and way is believed. */
  readonly trustedProxies: readonly string[];
  /** Where measures are served; without it nowhere. */
  readonly metrics?: MetricsAddress;
}

/** Reads the environment; every missing or wrong variable gives one sentence. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const { PORT = '3000', HOST = '127.0.0.1', TRUSTED_PROXY = '' } = env;
  const metrics = readMetricsAddress(env);
  const problems = [...metrics.problems];
  if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65535) problems.push('PORT must be a number from 1 to 65535.');
  const trustedProxies = TRUSTED_PROXY.split(',').flatMap((each) => each.trim() || []);
  if (!trustedProxies.every(isAddressOrNetwork))
    problems.push('TRUSTED_PROXY must be addresses or networks with commas between them, as 10.0.0.2 or 10.0.0.0/29.');
  const stores = readStores(env, problems);
  return { ...stores, port: Number(PORT), host: HOST, trustedProxies, metrics: metrics.address };
}

/** A network of every address is none: it would believe every reader's own word. */
function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const longest = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return (
    longest > 0 && more.length === 0 && (bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= longest))
  );
}
