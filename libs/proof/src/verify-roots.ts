import type { EventStore } from '#event-store';
import type { Query } from '#sql';
import { Comparison } from './compare-leaves';
import { Findings, type Finding, type Where } from './findings';
import { LogLeaves, type FoundLeaf } from './log-leaves';
import { merkleRoot } from './merkle-root';
import { pairedRoots, type PairedRoot } from './paired-roots';
import { beginning, chainAfter, chainWithout, provenLeaves, rootProblem, type RootChain } from './root-chain';
import { findLastRoot, rootsInDatabase } from './root-table';
import { rootsInFolder } from './roots-folder';
import { rootBytes, type Root, type SignedRoot } from './signed-root';

/** What to verify, as it is read by everybody else. */
export interface Evidence {
  readonly store: Pick<EventStore, 'readAll'>;
  /** May select from proof.root. */
  readonly query: Query;
  /** A folder with roots that left the house. */
  readonly outside?: string;
  /** Leaves out the roots in the database: those outside are of a chain that has ended. */
  readonly onlyOutside?: boolean;
  /** Called after every root with the events seen so far and the last position. */
  readonly onProgress?: (events: number, position: bigint) => void;
}

/** What the roots say of the log. */
export interface RootsReport {
  /** The first findings; none when everything is as it was signed. */
  readonly findings: readonly Finding[];
  /** How many there are in all. */
  readonly found: number;
  /** The last good root, of all and of those outside; undefined when there is none. */
  readonly last: Root | undefined;
  readonly lastOutside: Root | undefined;
  /** The key of the first root: whoever keeps its name elsewhere compares it. */
  readonly firstKey: string | undefined;
  /** Events behind the last root, of which nothing is known; null when one of them cannot be read. */
  readonly unsigned: number | null;
}

/**
 * Holds every root, in the database and outside, against its signature, the root before it, and the log itself. May run
 * while the log grows and is signed: a root speaks of settled events only.
 */
export async function verifyRoots({
  store,
  query,
  outside,
  onlyOutside = false,
  onProgress,
}: Evidence): Promise<RootsReport> {
  const findings = new Findings();
  const comparison = new Comparison(findings);
  const log = new LogLeaves(store);
  const seen: { database: number; outside: number | undefined } = { database: 0, outside: undefined };
  let chain = beginning;
  let [last, lastOutside, firstKey]: [Root?, Root?, string?] = [];
  let events = 0;

  const folder = outside === undefined ? undefined : rootsInFolder(outside);
  for await (const pair of pairedRoots(onlyOutside ? undefined : rootsInDatabase(query, 0), folder)) {
    for (const where of ['database', 'outside'] as const) {
      const before = seen[where];
      if (!pair[where] || (before !== undefined && pair.number <= before)) continue;
      noteMissing(findings, where, before, pair.number - 1);
      seen[where] = pair.number;
    }
    const copies = goodCopies(chain, pair, findings);
    const root = copies[0]?.signed.root;
    if (!root) {
      if (pair.number > chain.number) chain = chainWithout(chain, pair.number);
      continue;
    }
    log.skipTo(BigInt(root.after)); // of what a missing root spoke of, nothing is known
    events += await compareRange(root, copies, log, comparison, findings);
    chain = chainAfter(root);
    firstKey ??= root.key;
    last = root;
    if (copies[0]?.where === 'outside') lastOutside = root;
    onProgress?.(events, chain.through);
  }
  // Asked again: a root that has left the house meanwhile was in the database before.
  const newest = Math.max(seen.database, (await findLastRoot(query))?.number ?? 0);
  if (!onlyOutside && newest < (seen.outside ?? 0)) noteMissing(findings, 'database', newest, seen.outside ?? 0);
  const unsigned = await log.countRest();
  comparison.end(unsigned === 0);
  return { findings: findings.first, found: findings.count, last, lastOutside, firstKey, unsigned };
}

interface Copy {
  readonly where: Where;
  readonly signed: SignedRoot;
}

/** The copies of a root that stand up to the chain, the one outside first: it is the one nobody here could reach. */
function goodCopies(chain: RootChain, pair: PairedRoot, findings: Findings): Copy[] {
  const good: Copy[] = [];
  for (const where of ['outside', 'database'] as const) {
    const held = pair[where];
    if (!held) continue;
    const problem = rootProblem(chain, held.number, held.signed);
    const [first] = good;
    if (problem || !held.signed) findings.add(badRoot(where, held.number, problem ?? 'unreadable'));
    else if (first && !rootBytes(first.signed.root).equals(rootBytes(held.signed.root)))
      findings.add(badRoot(where, held.number, 'differs'));
    else good.push({ where, signed: held.signed });
  }
  return good;
}

/** Lays one range of the log beside its signed leaves; where no copy holds them any more, beside the root alone. */
async function compareRange(
  root: Root,
  copies: readonly Copy[],
  log: LogLeaves,
  comparison: Comparison,
  findings: Findings,
): Promise<number> {
  let proven: { bytes: Buffer; leaves: Buffer[] } | undefined;
  for (const { where, signed } of copies) {
    if (proven?.bytes.equals(signed.leaves)) continue;
    const leaves = provenLeaves(signed);
    if (leaves) proven ??= { bytes: signed.leaves, leaves };
    else findings.add(badRoot(where, root.number, 'leaves'));
  }
  const through = BigInt(root.through);
  const positions = proven?.leaves.map((leaf) => leaf.readBigUInt64BE()) ?? [];
  const found = await log.upTo(through, positions);
  if (proven) comparison.compare(proven.leaves, found);
  else if (!hasRoot(found, root.merkle))
    findings.add({ problem: 'range', number: root.number, after: BigInt(root.after), through });
  return found.length;
}

function hasRoot(found: readonly FoundLeaf[], merkle: string): boolean {
  const leaves = found.flatMap(({ leaf }) => leaf ?? []);
  return leaves.length === found.length && merkleRoot(leaves).toString('hex') === merkle;
}

function badRoot(where: Where, number: number, reason: Extract<Finding, { problem: 'root' }>['reason']): Finding {
  return { problem: 'root', where, number, reason };
}

/** Notes the numbers from `before` to `through`; outside, what comes before the first root held is not missed. */
function noteMissing(findings: Findings, where: Where, before: number | undefined, through: number): void {
  if (before === undefined || before >= through) return;
  findings.add({ problem: 'root-missing', where, from: before + 1, through });
}
