import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** When a connection is cut: before what the client says reaches the server, or after, when the server has answered. */
export type Cut = 'before' | 'after';

/** Stands between a program and the database. */
export interface Proxy {
  /** The database's address through it. */
  readonly url: string;
  /** Ports its connections to the database come from. */
  ports(): number[];
  /** Asked at every message of a client; nothing = let it through. */
  cutting: () => Cut | undefined;
  /** How many connections were cut. */
  readonly cuts: Readonly<Record<Cut, number>>;
  close(): Promise<void>;
}

export async function openProxy(databaseUrl: string): Promise<Proxy> {
  const to = new URL(databaseUrl);
  const upstreams = new Set<Socket>();
  const cuts = { before: 0, after: 0 };
  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ host: to.hostname, port: Number(to.port), noDelay: true });
    upstreams.add(upstream);
    const cut = (): void => {
      client.destroy();
      upstream.destroy();
    };
    let dropsAnswer = false;
    client.on('data', (said) => {
      const kind = proxy.cutting();
      if (kind) cuts[kind] += 1;
      if (kind === 'before') return cut();
      // PostgreSQL answers an append only after its commit: who sees the first byte of the answer knows it is stored.
      if (kind === 'after') dropsAnswer = true;
      upstream.write(said);
    });
    upstream.on('data', (said) => (dropsAnswer ? cut() : client.write(said)));
    for (const socket of [client, upstream]) {
      socket.on('error', cut);
      socket.on('close', cut);
    }
    upstream.on('close', () => upstreams.delete(upstream));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  const proxy: Proxy = {
    url: url.href,
    ports: () => [...upstreams].flatMap(({ localPort }) => localPort ?? []),
    cutting: () => undefined,
    cuts,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const upstream of upstreams) upstream.destroy();
      await closed;
    },
  };
  return proxy;
}
