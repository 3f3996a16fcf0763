/** Where a process serves its measures. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

/** Reads METRICS_PORT and METRICS_HOST; without a port nothing is served. A wrong one gives a sentence. */
export function readMetricsAddress(env: NodeJS.ProcessEnv): { address?: MetricsAddress; problems: string[] } {
  const { METRICS_PORT: port, METRICS_HOST: host = '127.0.0.1' } = env;
  if (port === undefined || port === '') return { problems: [] };
  const problems: string[] = [];
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535)
    problems.push('METRICS_PORT must be a number from 1 to 65535.');
  if (!/^[A-Za-z0-9.:-]+$/.test(host)) problems.push('METRICS_HOST must be an address or a host name, as 127.0.0.1.');
  return problems.length > 0 ? { problems } : { address: { host, port: Number(port) }, problems };
}
