import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { openLog, verifyCarriedDigests, verifyChain, type ChainReport, type EventStore } from '#event-store';
import { findLastRoot, verifyRoots, type Evidence, type RootsReport } from '#proof';
import type { Environment } from './environment';
import { findingWords } from './finding-words';
import { VerifyProgress } from './verify-progress';

/**
 * Recomputes the hash chain of every stream and every signed root, in the database and, with `--roots DIR`, outside;
 * names what is not as it was recorded. With `--outside-only` the roots of DIR are those of a chain that has ended, and
 * the database's own are left out. `--progress` tells how far it is also where nobody sits at a terminal.
 */
export async function verify({ databaseUrl, kurrentdbUrl }: Environment, args: readonly string[]): Promise<void> {
  const yes = { type: 'boolean' } as const;
  const options = { roots: { type: 'string' }, 'outside-only': yes, progress: yes } as const;
  const { values } = parseArgs({ args: [...args], options });
  const { roots: folder, 'outside-only': onlyOutside = false, progress = process.stderr.isTTY } = values;
  if (onlyOutside && folder === undefined) throw new Error('verify --roots DIR --outside-only');
  const client = new Client({ connectionString: databaseUrl, application_name: 'kujdes-verify' });
  await client.connect();
  try {
    const chains = await (kurrentdbUrl ? verifyDigests(kurrentdbUrl) : verifyChains(client, progress));
    const postgres = { url: databaseUrl, poolSize: 1 };
    const store = await openLog({ query: client, kurrentdbUrl, postgres });
    const roots = await rootsAgainstLog(client, store, { outside: folder, onlyOutside }, progress).finally(() =>
      store.close(),
    );
    for (const line of coverage(roots, folder)) console.log(line);
    const wrong = [...chains.wrong, ...roots.findings.map(findingWords)];
    for (const line of wrong) console.log(line);
    const more = roots.found - roots.findings.length;
    if (more > 0) console.log(`… and ${more.toLocaleString('en')} more.`);
    if (wrong.length > 0) throw new Error(`NOT as it was recorded. First: ${wrong[0] ?? ''}`);
    console.log(`${chains.words}: nothing altered.`);
  } finally {
    await client.end();
  }
}

interface Chains {
  readonly wrong: readonly string[];
  readonly words: string;
}

/** One moment of the log, however long it takes and whatever is appended meanwhile. */
async function verifyChains(client: Client, isShown: boolean): Promise<Chains> {
  const progress = new VerifyProgress('Chains of the streams', isShown);
  await client.query('begin isolation level repeatable read read only');
  const { rows } = await client.query<{ all: string }>('select coalesce(sum(revision + 1), 0) as all from log.streams');
  const all = Number(rows[0]?.all);
  const report = await verifyChain(client, (events) => progress.at(events, Math.min(1, events / all)));
  const place = report.intact
    ? []
    : (
        await client.query<{ position: string }>(
          'select position from log.events where stream = $1 and revision = $2',
          [report.stream, report.revision],
        )
      ).rows;
  await client.query('commit');
  return chainsOf(report, place[0] ? ` (position ${place[0].position})` : '');
}

/** In KurrentDB events carry their digests, not a chain. */
async function verifyDigests(url: string): Promise<Chains> {
  return chainsOf(await verifyCarriedDigests({ url }), '');
}

function chainsOf(report: ChainReport, at: string): Chains {
  if (report.intact) return { wrong: [], words: `${report.events} events in ${report.streams} streams` };
  return { wrong: [`Stream ${report.stream}, revision ${report.revision}${at}: ${report.problem}.`], words: '' };
}

async function rootsAgainstLog(
  client: Client,
  store: EventStore,
  held: Pick<Evidence, 'outside' | 'onlyOutside'>,
  isShown: boolean,
): Promise<RootsReport> {
  const progress = new VerifyProgress('Signed roots', isShown);
  const through = Number((await findLastRoot(client))?.signed?.root.through ?? 0);
  const onProgress = (events: number, position: bigint) =>
    progress.at(events, Math.min(1, Number(position) / Math.max(1, through)));
  return verifyRoots({ store, query: client, ...held, onProgress });
}

/** What is proven, and what is not. */
function coverage({ last, lastOutside, firstKey, unsigned }: RootsReport, folder: string | undefined): string[] {
  const open = unsigned === null ? 'An event behind the last root cannot be read' : `${unsigned} later events not yet`;
  if (!last) return [`Nothing is signed: ${open}.`];
  const to = (root: typeof last) => `position ${root.through} at ${root.signedAt} (root ${root.number})`;
  return [
    `Signed through ${to(last)}; ${open}. First key: ${firstKey ?? ''}`,
    lastOutside
      ? `Outside through ${to(lastOutside)}: up to there, no end is cut off.`
      : `No root from outside was given${folder === undefined ? ' (--roots DIR)' : ' in the folder'}: a cut-off end cannot be found.`,
  ];
}
