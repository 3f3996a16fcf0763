import { readInput } from '#casework';
import { birthInFuture } from '#people';
import { importedSubjects, type ImportedSubject } from './importable-actions';
import type { OutsideIds } from './outside-ids';
import type { ProblemList } from './problem-list';
import type { Progress } from './progress';
import type { Register } from './register';
import { readLine, type RegisterLine } from './register-line';

/** The lines of one case, person or provider, by their numbers. */
export interface Group {
  readonly subject: ImportedSubject;
  readonly key: string;
  readonly lines: number[];
  /** One of them is no action, and may have been any. */
  opaque: boolean;
}

/** Who and what lines name without registering it. */
export interface NamedKey {
  readonly subject: 'person' | 'provider' | 'account';
  readonly key: string;
}

/** What is kept of a register after the first reading. */
export interface RegisterIndex {
  readonly groups: readonly Group[];
  readonly count: number;
  /** Keys named but not registered in this file. */
  readonly elsewhere: readonly NamedKey[];
}

interface Activity {
  readonly action: string;
  readonly on: unknown;
  readonly cases: Set<string>;
}

/** Reads every line once: each is judged by itself, and it is remembered whose it is. */
export async function readRegister(
  register: Register,
  ids: OutsideIds,
  problems: ProblemList,
  today: string,
  progress: Progress,
): Promise<RegisterIndex> {
  const groups = new Map<string, Group>();
  const keys = new Set<string>();
  const named = new Map<string, NamedKey>();
  const activities = new Map<string, Activity>();
  let count = 0;
  for await (const written of register.read()) {
    const { line, stream, opaque, problems: found } = readLine(written);
    const wrong = (field: string, code: string): void => problems.add({ at: written.at, field, code });
    for (const { field, code } of found) wrong(field, code);
    if (stream) {
      const group = groups.get(`${stream.subject} ${stream.key}`) ?? { ...stream, lines: [], opaque: false };
      groups.set(`${stream.subject} ${stream.key}`, group);
      group.lines.push(written.at);
      group.opaque ||= opaque;
    }
    if (line) {
      if (keys.has(line.key)) wrong('key', 'DUPLICATE_KEY');
      keys.add(line.key);
      for (const { subject, key } of ids.named(line)) named.set(`${subject} ${key}`, { subject, key });
      for (const { field, code } of contentProblems(line, ids, today)) wrong(field, code);
      if (line.together !== undefined && isAgainst(line, activities)) wrong('together', 'TOGETHER_DIFFERS');
    }
    count += 1;
    progress.at(count);
  }
  const registered = new Set([...groups.keys()]);
  return {
    groups: importedSubjects.flatMap((subject) => [...groups.values()].filter((group) => group.subject === subject)),
    count,
    elsewhere: [...named].filter(([key]) => !registered.has(key)).map(([, each]) => each),
  };
}

function contentProblems(
  line: RegisterLine,
  ids: OutsideIds,
  today: string,
): readonly { field: string; code: string }[] {
  const { problems } = readInput(line.action.input, ids.withIds(line));
  if (problems) return problems;
  const on = line.body['on'];
  // Said of every line by itself, also where its case cannot be judged.
  if (typeof on === 'string' && on > today) return [{ field: 'on', code: 'DAY_IN_FUTURE' }];
  return line.subject === 'person' ? birthInFuture(line.body, today) : [];
}

/** One activity is one action on one day, noted once in each of several cases. */
function isAgainst({ together = '', action, body, of }: RegisterLine, activities: Map<string, Activity>): boolean {
  const on = body['on'];
  const activity = activities.get(together) ?? { action: action.name, on, cases: new Set<string>() };
  activities.set(together, activity);
  const differs = activity.action !== action.name || activity.on !== on || activity.cases.has(of);
  activity.cases.add(of);
  return differs;
}
