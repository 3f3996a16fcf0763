import type { WrittenLine } from './naive-report';

/** A register with mistakes, and where and what each of them is. */
export interface Planted {
  readonly lines: string[];
  /** As the import tells them: `line 7: on: NOT_A_DAY`. */
  readonly expected: string[];
}

type Mistake = readonly [action: string, problem: string, make: (line: WrittenLine) => object | string];

const mistakes: readonly Mistake[] = [
  ['deliver-service', 'kind: UNKNOWN_CODE', (line) => ({ ...line, kind: 'Këshillim' })],
  ['deliver-service', 'kind: KIND_HAS_OWN_ACTION', (line) => ({ ...line, kind: 'field-visit' })],
  ['record-visit', 'held: REQUIRED', (line) => ({ ...line, held: undefined })],
  ['deliver-service', 'on: DAY_IN_FUTURE', (line) => ({ ...line, on: '2199-01-01' })],
  ['record-visit', 'on: NOT_A_DAY', (line) => ({ ...line, on: '2021-02-30' })],
  ['deliver-service', 'on: BEFORE_REFERRAL', (line) => ({ ...line, on: '2018-01-01' })],
  ['record-visit', 'for: UNKNOWN_PERSON', (line) => ({ ...line, for: ['nobody'] })],
  ['deliver-service', 'for: NOT_A_BENEFICIARY', (line) => ({ ...line, for: ['p1-0'] })],
  ['deliver-service', 'action: UNKNOWN_ACTION', (line) => ({ ...line, action: 'give-service' })],
  ['deliver-service', 'action: NOT_IMPORTABLE', (line) => ({ ...line, action: 'withdraw-entry' })],
  ['record-visit', 'NOT_JSON', (line) => JSON.stringify(line).slice(0, -1)],
  ['deliver-service', 'key: DUPLICATE_KEY', (line) => ({ ...line, key: 'person p1-0' })],
  ['record-visit', 'weather: UNKNOWN_FIELD', (line) => ({ ...line, weather: 1 })],
  ['receive-referral', 'channel: UNKNOWN_CODE', (line) => ({ ...line, channel: 'rumour' })],
  ['receive-referral', 'on: NOT_A_DAY', (line) => ({ ...line, on: '2.3.2021' })],
  ['open-case', 'on: REQUIRED', (line) => ({ ...line, on: undefined })],
  ['assign-category', 'category: UNKNOWN_CODE', (line) => ({ ...line, category: 'poor' })],
  [
    'register-person',
    'attributes.birth: NOT_A_MONTH_OR_YEAR',
    (line) => ({ ...line, attributes: { birth: '17.4.86' } }),
  ],
  ['close-case', 'reason: REQUIRED', (line) => ({ ...line, reason: undefined })],
];

/** Plants so many mistakes of every kind in lines far enough from each other that the first case stays right. */
export function plantErrors(lines: readonly WrittenLine[], count: number): Planted {
  const written = lines.map((line) => JSON.stringify(line));
  const expected = new Map<number, string>();
  const placesOf = new Map<string, number[]>();
  for (const [index, { action, case: of, person }] of lines.entries())
    if (of !== '1/x' && person !== 'p1-0') {
      if (!placesOf.has(action)) placesOf.set(action, []);
      placesOf.get(action)!.push(index);
    }
  const [dayless, withEarly] = [new Set<string>(), new Set<string>()];
  for (let turn = 0; expected.size < count; turn += 1) {
    const [action, problem, make] = mistakes[turn % mistakes.length]!;
    const places = placesOf.get(action)!;
    const index = places.splice((turn * 7_919) % places.length, 1)[0]!;
    // Where the referral has no day, nobody knows what lies before it.
    const of = lines[index]!.case ?? '';
    const needsDay = problem.includes('BEFORE_REFERRAL');
    if (needsDay ? dayless.has(of) : withEarly.has(of) && action === 'receive-referral') continue;
    if (needsDay) withEarly.add(of);
    else if (action === 'receive-referral') dayless.add(of);
    const made = make(lines[index]!);
    written[index] = typeof made === 'string' ? made : JSON.stringify(made);
    expected.set(index, `line ${index + 1}: ${problem}`);
  }
  return { lines: written, expected: [...expected].sort(([one], [other]) => one - other).map(([, said]) => said) };
}
