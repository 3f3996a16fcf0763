import type { Finding, Findings } from './findings';
import { readLeaf } from './leaf';
import type { FoundLeaf } from './log-leaves';

type Run = Extract<Finding, { problem: 'removed' | 'cut-off' }>;

/** Lays the leaves of the log beside those that were signed, range after range, and names every event that differs. */
export class Comparison {
  private run: Run | null = null;
  private readonly contents = new Map<Finding, { signed: Buffer; found: Buffer }>();

  constructor(private readonly findings: Findings) {}

  compare(signed: readonly Buffer[], found: readonly FoundLeaf[]): void {
    let s = 0;
    let f = 0;
    for (;;) {
      const [leaf, here] = [signed[s], found[f]];
      if (!leaf && !here) return;
      const position = leaf?.readBigUInt64BE();
      if (leaf && position !== undefined && (!here || position < here.position)) {
        this.removed(leaf);
        s += 1;
        continue;
      }
      this.run = null;
      if (here && here.position !== position) this.findings.add({ problem: 'added', ...placeOf(here) });
      else if (leaf && here && !here.leaf?.equals(leaf)) this.differing(leaf, here);
      if (here?.position === position) s += 1;
      f += 1;
    }
  }

  /** After the last range; `isEnd`: the log holds nothing more. Two contents that changed places are told as that. */
  end(isEnd: boolean): void {
    if (this.run && isEnd) this.run.problem = 'cut-off';
    for (const [finding, { found }] of this.contents) {
      const other = [...this.contents].find(([, { signed }]) => signed.equals(found))?.[0];
      if (!other || !('position' in other) || !('stream' in finding)) continue;
      const at = this.findings.first.indexOf(finding);
      const { position, revision, stream } = finding;
      if (at >= 0) this.findings.first[at] = { problem: 'swapped', position, revision, stream, with: other.position };
    }
  }

  private removed(leaf: Buffer): void {
    const { position, revision, recordedAt } = readLeaf(leaf);
    if (this.run) {
      this.run.through = position;
      this.run.count += 1;
    } else {
      this.run = { problem: 'removed', position, through: position, count: 1, revision, recordedAt };
      this.findings.add(this.run);
    }
  }

  private differing(signedLeaf: Buffer, here: FoundLeaf): void {
    const signed = readLeaf(signedLeaf);
    if (!here.leaf) {
      this.findings.add({ problem: 'unreadable', ...placeOf(here), revision: signed.revision });
      return;
    }
    const found = readLeaf(here.leaf);
    const sameContent = found.digest.equals(signed.digest);
    const problem = !sameContent ? 'altered' : found.recordedAt === signed.recordedAt ? 'renumbered' : 'retimed';
    const finding: Finding = { problem, ...placeOf(here) };
    this.findings.add(finding);
    if (!sameContent && this.findings.first.includes(finding))
      this.contents.set(finding, { signed: signed.digest, found: found.digest });
  }
}

function placeOf({ position, revision, stream }: FoundLeaf) {
  return { position, revision, stream };
}
