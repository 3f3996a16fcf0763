import { problemSentences } from './problem-sentences';
import type { Register, RegisterProblem } from './register';

/** More are counted, not kept: a file wrong from end to end needs one look. */
const most = 100_000;

/** Everything found wrong with a register, told in the order of its lines. */
export class ProblemList {
  private readonly kept: RegisterProblem[] = [];
  private readonly lines = new Map<number, Set<string>>();
  private readonly seen = new Set<string>();
  private total = 0;

  constructor(private readonly register: Register) {}

  /** The same code for the same place is said once, also where a cell became several lines. */
  add(problem: RegisterProblem): void {
    const key = `${this.register.where(problem.at, problem.field)} ${problem.code}`;
    this.lines.set(problem.at, (this.lines.get(problem.at) ?? new Set()).add(problem.field));
    if (this.seen.has(key)) return;
    this.total += 1;
    if (this.total > most) return;
    this.seen.add(key);
    this.kept.push(problem);
  }

  /** Something is wrong with this line. */
  has(at: number): boolean {
    return this.lines.has(at);
  }

  /** Something is wrong with this field of the line, or with the line as a whole. */
  concerns(at: number, field: string): boolean {
    return [...(this.lines.get(at) ?? [])].some((each) => each === '' || each.split('.', 1)[0] === field);
  }

  get count(): number {
    return this.total;
  }

  /** One line for each problem: where, code, and what to do. */
  *told(): Generator<string> {
    for (const { at, field, code, sentence } of this.kept.toSorted((one, other) => one.at - other.at)) {
      const words = sentence ?? problemSentences[code];
      yield `${this.register.where(at, field)}: ${code}${words === undefined ? '' : `. ${words}`}`;
    }
    if (this.total > most) yield `… and ${String(this.total - most)} more.`;
  }
}
