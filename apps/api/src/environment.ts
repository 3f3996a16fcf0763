import { readMetricsAddress, type MetricsAddress } from '#measures';
import { readStores, type Stores } from '#vault';

/** What the api is told by the environment. */
export interface Environment extends Stores {
  readonly port: number;
  readonly host: string;
  /** Where measures are served; without it nowhere. */
  readonly metrics?: MetricsAddress;
}

/** Reads the environment; every missing or wrong variable gives one sentence. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const { PORT = '3000', HOST = '127.0.0.1' } = env;
  const isPort = /^\d{1,5}$/.test(PORT) && Number(PORT) <= 65535;
  const metrics = readMetricsAddress(env);
  const problems = isPort ? [] : ['PORT must be a number from 1 to 65535.'];
  const stores = readStores(env, [...problems, ...metrics.problems]);
  return { ...stores, port: Number(PORT), host: HOST, metrics: metrics.address };
}
