/** One line of an invented register. */
export interface WrittenLine {
  readonly key: string;
  readonly action: string;
  readonly case?: string;
  readonly person?: string;
  readonly on?: string;
  readonly for: readonly string[];
  readonly category: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly note?: string;
}

export interface NaiveRow {
  readonly new: number;
  readonly personsServed: number;
  readonly closed: number;
}

const work = ['deliver-service', 'record-visit', 'submit-social-report'];

/** The category report of a year, counted from the register's lines: every case there has one category, from its opening on. */
export function naiveReport(lines: readonly WrittenLine[], year: string): Record<string, NaiveRow> {
  const categoryOf = new Map(lines.flatMap((line) => (line.category ? [[line.case, line.category] as const] : [])));
  const counted = new Map<string, { new: Set<string>; personsServed: Set<string>; closed: Set<string> }>();
  for (const { action, case: of = '', on, for: persons } of lines) {
    const category = categoryOf.get(of);
    if (category === undefined || !on?.startsWith(year)) continue;
    const row = counted.get(category) ?? { new: new Set(), personsServed: new Set(), closed: new Set() };
    counted.set(category, row);
    if (action === 'open-case') row.new.add(of);
    if (action === 'close-case') row.closed.add(of);
    if (work.includes(action)) for (const person of persons) row.personsServed.add(person);
  }
  return Object.fromEntries(
    [...counted]
      .map(
        ([category, row]) =>
          [category, { new: row.new.size, personsServed: row.personsServed.size, closed: row.closed.size }] as const,
      )
      .filter(([, row]) => row.new + row.personsServed + row.closed > 0),
  );
}
