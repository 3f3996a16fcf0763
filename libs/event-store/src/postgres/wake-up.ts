import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

const channel = 'kujdes_log';
/** Telling costs the database as much as a third of a lone append: so often at most, and the first at once. */
const coalesceMs = 5;
/** Where so many are told at once, hundreds a second are appended: a follower does well to read more of them together. */
const crowd = 8;
const crowdedMs = 20;
const mostReconnectMs = 5_000;

/**
 * Tells followers that something was appended: those of this process at once, those of others by NOTIFY. It is sent
 * after the commit, by a connection of its own and once in five milliseconds at most (twenty when it tells of many): inside
 * the append transaction every append would wait for it. A hint only: whoever waits also has a time limit, so a lost one
 * costs time, not events.
 */
export interface WakeUp {
  /** How often it has rung; read it before looking, then wait for another count. */
  readonly rung: number;
  /** Whether other processes' appends are heard now. */
  readonly listening: boolean;
  /** Says that so many appends were committed here. */
  ring(appends: number): void;
  /** Resolves when `rung` differs from `seen`, after `ms`, or when the signal aborts. */
  wait(seen: number, ms: number, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** Connects at the first use and again whenever the connection dies, later and later. */
export function wakeUp(url: string): WakeUp {
  const waiting = new Set<() => void>();
  let rung = 0;
  let client: Client | null = null;
  let listening = false;
  let closed = false;
  let started = false;
  let reconnectMs = 100;
  let owed = 0;
  let sending = false;
  let reconnecting: NodeJS.Timeout | null = null;

  function wakeAll(): void {
    rung += 1;
    for (const wake of [...waiting]) wake();
  }

  function lost(dead: Client): void {
    if (client !== dead) return;
    client = null;
    listening = false;
    dead.end().catch(() => undefined);
    if (closed) return;
    reconnecting = setTimeout(connect, reconnectMs);
    reconnecting.unref();
    reconnectMs = Math.min(reconnectMs * 2, mostReconnectMs);
  }

  function connect(): void {
    const fresh = new Client({ connectionString: url, application_name: 'kujdes wake-up', keepAlive: true });
    client = fresh;
    fresh.on('error', () => lost(fresh));
    fresh.on('end', () => lost(fresh));
    fresh.on('notification', wakeAll);
    fresh
      .connect()
      .then(() => fresh.query(`listen ${channel}`))
      .then(() => {
        listening = true;
        reconnectMs = 100;
        wakeAll(); // whatever others rang meanwhile was not heard
        void tellOthers();
      })
      .catch(() => lost(fresh));
  }

  /** Tells the others at once, and then once for all that was rung since; without a connection it stays owed. */
  async function tellOthers(): Promise<void> {
    if (sending) return;
    sending = true;
    let told = 0;
    try {
      while (owed > 0 && listening) {
        const connected = client;
        if (!connected) return;
        told = owed;
        owed = 0;
        await connected.query(`notify ${channel}`);
        await sleep(told < crowd ? coalesceMs : crowdedMs);
      }
    } catch {
      owed += told;
    } finally {
      sending = false;
    }
    // The connection was replaced while the old one failed.
    if (owed > 0 && listening) void tellOthers();
  }

  function start(): void {
    if (started || closed) return;
    started = true;
    connect();
  }

  return {
    get rung() {
      return rung;
    },
    get listening() {
      return listening;
    },
    ring(appends) {
      start();
      wakeAll();
      owed += appends;
      void tellOthers();
    },
    wait(seen, ms, signal) {
      start();
      return new Promise((resolve) => {
        if (closed || signal.aborted || rung !== seen) {
          resolve();
          return;
        }
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        waiting.add(wake);
        signal.addEventListener('abort', wake);
      });
    },
    async close() {
      closed = true;
      if (reconnecting) clearTimeout(reconnecting);
      wakeAll();
      const last = client;
      client = null;
      listening = false;
      await last?.end().catch(() => undefined);
    },
  };
}
