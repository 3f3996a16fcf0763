import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { House } from './house';
import type { Scenario } from './scenario';
import { until } from './until';

const rounds = 4;
const megabytes = 256;
const refusalsPerRound = 20;

/** The disk of the database is filled until nothing can be appended, and freed again. */
export const diskFull: Scenario = {
  name: 'disk-full',
  writers: 4,
  house: () => whyNoTmpfs() ?? { disk: megabytes },
  async run({ house, load }) {
    const servers = new Set<number>();
    const over = new AbortController();
    // As the launcher or an operating system does.
    const keeping = (async () => {
      for (; !over.signal.aborted; await pause(200))
        await house.cluster.start().then(
          (pid) => servers.add(pid),
          () => undefined,
        );
    })();
    const { unanswered } = load.noted;
    const refused = (): number => unanswered.get('503') ?? 0;
    try {
      for (let round = 1; round <= rounds; round += 1) {
        await load.worked();
        const before = refused();
        const ballast = fill(house);
        if (round % 2 === 0) await endWithoutSpace(house);
        try {
          await until('appends are refused', () => refused() - before >= refusalsPerRound);
        } finally {
          rmSync(ballast);
        }
        await load.worked();
      }
    } finally {
      over.abort();
      await keeping;
    }
    const told = [...unanswered].map(([why, times]) => `${times} times ${why}`).join(', ');
    if ([...unanswered.keys()].some((why) => !['503', '409'].includes(why)))
      throw new Error(`a full disk was not always answered with 503: ${told}`);
    return { rounds, saw: `attempts were answered ${told}; PostgreSQL had to be started ${servers.size - 1} times` };
  },
};

/** Writes a file onto the cluster's disk until nothing more fits; returns its path. */
function fill({ cluster, folder }: House): string {
  const path = join(`/proc/${cluster.keeper}/root`, folder, 'data/ballast');
  const file = openSync(path, 'w');
  for (const size of [1_048_576, 4_096]) {
    try {
      for (const piece = Buffer.alloc(size, 'x'); ;) writeSync(file, piece);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(file);
  return path;
}

/** Without space for its write-ahead log PostgreSQL does not refuse: it ends, and cannot start. */
async function endWithoutSpace({ databaseUrl }: House): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  const useUpTheLog = client.query(`
    select pg_switch_wal() from generate_series(1, 100)
    where pg_logical_emit_message(false, 'torture', repeat('x', 1000)) is not null`);
  await useUpTheLog.then(
    () => Promise.reject(new Error('the write-ahead log found space on a full disk')),
    () => undefined,
  );
  await client.end().catch(() => undefined);
}

function whyNoTmpfs(): string | undefined {
  const mounted = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', '/mnt']);
  if (mounted.status === 0) return undefined;
  return 'a small disk needs Linux with user namespaces (unshare -rm)';
}
