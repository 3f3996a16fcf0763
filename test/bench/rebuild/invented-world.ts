import { inventedId, mixed } from './invented-ids';
import type { CaseTemplate } from './case-templates';
import { daysFrom } from './case-templates';

/** Offices and their share of the cases: the largest 8 %, the one in the middle about 2.6 %, all others between. */
export const largest = 'qps-gjilan';
export const median = 'qps-peje';
const shares: readonly (readonly [office: string, share: number])[] = [
  [largest, 0.08],
  [median, 0.026],
  ['qps-mitrovica-jugore', 0.05],
  ...Array.from({ length: 33 }, (_, no) => [`qps-bench-${no + 1}`, (0.844 / 33) * (0.4 + (1.2 * no) / 32)] as const),
];
export const offices = shares.map(([office]) => office);

export const firstDay = '2022-01-01';
const spanDays = 1_520;
const earlierDays = 900;
export const dayMs = 86_400_000;
export const firstMs = Date.parse(`${firstDay}T00:00:00Z`);

/** Everything invented follows from the number of a case or a person: nothing but numbers is kept. */
export interface World {
  readonly cases: number;
  readonly persons: number;
  readonly events: number;
  templateOf(no: number): CaseTemplate;
  /** Days from the first of the log to the first of the case. */
  startOf(no: number): number;
  officeOf(no: number): string;
  /** When the n-th event of a case is recorded. */
  atOf(no: number, event: number): number;
  idOf(no: number, id: number): string;
  /** The number of the n-th person of a case; registered before it. */
  personOf(no: number, person: number): number;
  personId(person: number): string;
  registeredAt(person: number): number;
  personOffice(person: number): string;
  /** A day so many after the first of the log; earlier ones are negative. */
  day(number: number): string;
}

export function inventedWorld(templates: readonly CaseTemplate[], cases: number, persons: number): World {
  const one = new Uint16Array(cases);
  const start = new Int16Array(cases);
  const office = new Uint8Array(cases);
  let events = persons;
  const days = daysFrom(addedDays(firstDay, -earlierDays), spanDays + 2 * earlierDays);
  const bounds = shares.reduce<number[]>((sums, [, share]) => [...sums, (sums.at(-1) ?? 0) + share], []);
  for (let no = 0; no < cases; no += 1) {
    one[no] = mixed(no * 3 + 1) % templates.length;
    const template = templates[one[no] ?? 0];
    if (!template) throw new Error('there are no templates');
    events += template.events.length;
    start[no] = 2 + (mixed(no * 3 + 2) % Math.max(1, spanDays - template.days - 2));
    const at = mixed(no * 3 + 3) / 2 ** 32;
    office[no] = Math.max(
      0,
      bounds.findIndex((bound) => at < bound),
    );
  }
  // Persons of an office stand one behind the other, in the order of their registration.
  const firstOf = shares.map((_, index) => Math.floor(persons * (bounds[index - 1] ?? 0)));
  const countOf = firstOf.map((first, index) => Math.max(1, (firstOf[index + 1] ?? persons) - first));
  const personsOffice = (person: number): number =>
    Math.max(
      0,
      firstOf.findLastIndex((first) => person >= first),
    );
  const templateOf = (no: number): CaseTemplate => {
    const found = templates[one[no] ?? 0];
    if (!found) throw new Error(`no case ${no}`);
    return found;
  };
  return {
    cases,
    persons,
    events,
    templateOf,
    startOf: (no) => start[no] ?? 0,
    officeOf: (no) => offices[office[no] ?? 0] ?? '',
    atOf(no, event) {
      const after = templateOf(no).events[event]?.afterMs ?? 0;
      return firstMs + (start[no] ?? 0) * dayMs + after + (mixed(no) % 7_200_000);
    },
    idOf: inventedId,
    personOf(no, person) {
      const at = office[no] ?? 0;
      const known = Math.max(1, Math.floor(((countOf[at] ?? 1) * ((start[no] ?? 0) - 1)) / spanDays));
      return (firstOf[at] ?? 0) + ((mixed(no * 7 + 5) + person) % known);
    },
    personId: (person) => inventedId(person, 0x70000000),
    registeredAt(person) {
      const at = personsOffice(person);
      const share = (person - (firstOf[at] ?? 0)) / (countOf[at] ?? 1);
      return firstMs + Math.floor(share * spanDays) * dayMs + 6 * 3_600_000 + (mixed(person) % 28_800_000);
    },
    personOffice: (person) => offices[personsOffice(person)] ?? '',
    day: (number) => days[number + earlierDays] ?? firstDay,
  };
}

const addedDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
