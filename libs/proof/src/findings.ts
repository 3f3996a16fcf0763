import type { RootProblem } from './root-chain';

export type Where = 'database' | 'outside';

/** Something that is not as it was signed, and where. Positions and revisions are the log's. */
export type Finding =
  /** altered: its content; retimed, renumbered: its time or revision alone; unreadable: no event can be made of it. */
  | {
      problem: 'altered' | 'retimed' | 'renumbered' | 'unreadable';
      position: bigint;
      revision: number;
      stream: string | undefined;
    }
  /** Its content is that of another position, and the other way round. */
  | { problem: 'swapped'; position: bigint; revision: number; stream: string | undefined; with: bigint }
  | { problem: 'added'; position: bigint; revision: number; stream: string | undefined }
  /** Neighbouring signed events that are not there; cut-off: and nothing comes after them. */
  | {
      problem: 'removed' | 'cut-off';
      position: bigint;
      through: bigint;
      count: number;
      revision: number;
      recordedAt: number;
    }
  /** Not what was signed, and the copies of the root do not hold the leaves that would tell which event. */
  | { problem: 'range'; number: number; after: bigint; through: bigint }
  | { problem: 'root-missing'; where: Where; from: number; through: number }
  /** differs: signed like the one outside, but not the same; leaves: its leaves are not those that were signed. */
  | { problem: 'root'; where: Where; number: number; reason: RootProblem | 'differs' | 'leaves' };

const most = 20;

/** The first findings, and how many there are in all. */
export class Findings {
  readonly first: Finding[] = [];
  count = 0;

  add(finding: Finding): void {
    this.count += 1;
    if (this.first.length < most) this.first.push(finding);
  }
}
