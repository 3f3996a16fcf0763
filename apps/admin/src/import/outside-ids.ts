import { fieldsOf, type InputClass } from '#casework';
import { deriveId, fillNewIds } from '#perform';
import type { ImportedSubject } from './importable-actions';
import type { RegisterLine } from './register-line';

/** A person, provider or account that a line names, and where. */
export interface Named {
  readonly subject: 'person' | 'provider' | 'account';
  readonly key: string;
  readonly field: string;
}

const mostRemembered = 20_000;

const subjects: Readonly<Record<string, Named['subject']>> = {
  person: 'person',
  persons: 'person',
  provider: 'provider',
  account: 'account',
};

/** The ids of a register's keys: the same key of the same register always has the same id, which tells nothing. */
export class OutsideIds {
  private readonly owner: string;
  /** Keys that do not stand in this file, by subject: registered earlier, ids of ours, user names. */
  private readonly found = new Map<string, string>();
  private readonly last = new Map<string, string>();

  constructor(
    private readonly secret: Buffer,
    office: string,
    register: string,
  ) {
    this.owner = `import ${office} ${register}`;
  }

  /** The stream of a case, person or provider. */
  stream(subject: ImportedSubject, key: string): string {
    return this.derive(`${subject} ${key}`, 0);
  }

  event(lineKey: string): string {
    return this.derive(`line ${lineKey}`, 0);
  }

  together(key: string): string {
    return this.derive(`together ${key}`, 0);
  }

  /** The outside key is not of this file: it stands for this id. */
  standsFor(subject: Named['subject'], key: string, id: string): void {
    this.found.set(`${subject} ${key}`, id);
  }

  /** Everybody and everything a line names by an outside key. */
  named({ action, body }: RegisterLine): Named[] {
    const found: Named[] = [];
    this.walk(action.input, body, '', (subject, key, field) => {
      found.push({ subject, key, field });
      return key;
    });
    return found;
  }

  /** The line's content with our ids in place of outside keys, as it is checked; wrong values stay as they are. */
  withIds({ action, body }: RegisterLine): Record<string, unknown> {
    return this.walk(action.input, body, '', (subject, key) => this.idOf(subject, key));
  }

  /** The content of a checked line as it is stored; ids the system makes are derived from the line's key. */
  contentOf(line: RegisterLine): Record<string, unknown> {
    return fillNewIds(line.action, this.withIds(line), (ordinal) => this.derive(`line ${line.key}`, ordinal));
  }

  /** The id of a person a line names. */
  personOf(key: string): string {
    return this.idOf('person', key);
  }

  private idOf(subject: Named['subject'], key: string): string {
    const found = this.found.get(`${subject} ${key}`);
    return found ?? this.derive(`${subject} ${key}`, 0);
  }

  private walk(
    type: InputClass,
    body: Readonly<Record<string, unknown>>,
    path: string,
    visit: (subject: Named['subject'], key: string, field: string) => string,
  ): Record<string, unknown> {
    const copy: Record<string, unknown> = { ...body };
    for (const { name, kind, group } of fieldsOf(type)) {
      const value = body[name];
      const subject = subjects[kind];
      const one = (item: unknown): unknown =>
        subject && typeof item === 'string' ? visit(subject, item, path + name) : item;
      if (value === undefined) continue;
      if (subject) copy[name] = Array.isArray(value) ? value.map(one) : one(value);
      // A household of the register: the same key is the same household.
      else if (kind === 'new-id' && typeof value === 'string') copy[name] = this.derive(`household ${value}`, 0);
      else if (group && Array.isArray(value))
        copy[name] = value.map((item: unknown, index) =>
          isPlain(item) ? this.walk(group, item, `${path}${name}.${String(index)}.`, visit) : item,
        );
      else if (group && isPlain(value)) copy[name] = this.walk(group, value, `${path}${name}.`, visit);
    }
    return copy;
  }

  /** The ids of cases and persons are asked for again and again; the last ones are remembered. */
  private derive(key: string, ordinal: number): string {
    const known = this.last.get(key);
    if (known !== undefined && ordinal === 0) return known;
    const id = deriveId(this.secret, this.owner, key, ordinal);
    if (this.last.size >= mostRemembered) this.last.clear();
    if (ordinal === 0) this.last.set(key, id);
    return id;
  }
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
