import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/**
 * Writes an invented register: node test/import/write-register.mjs LINES FILE. The same number gives the same file;
 * a longer one begins with the same cases. Persons first, then every case's lines in the order of their days.
 */
const [lines, file] = [Number(process.argv[2] ?? 100_000), process.argv[3] ?? 'register.ndjson'];

let state = 20_261_122;
const next = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const among = (list) => list[Math.floor(next() * list.length)];
const dayAfter = (day, count) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

const syllables = [
  'dri',
  'lum',
  'gur',
  'mal',
  'ber',
  'zog',
  'kor',
  'shen',
  'vel',
  'pra',
  'tom',
  'rus',
  'lek',
  'bis',
  'nor',
  'fat',
];
/** A surname nobody has, another one for every number. */
const surname = (number) => {
  let word = '';
  for (let rest = number + 4_096; rest > 0; rest = Math.floor(rest / 16)) word += syllables[rest % 16];
  return `Q${word}ani`;
};
const first = ['Aria', 'Besa', 'Dafina', 'Egzon', 'Fisnik', 'Gresa', 'Ilir', 'Jeta', 'Kaltrina', 'Luan', 'Mira', 'Yll'];
const adult = [
  'domestic-violence-survivors',
  'persons-attempting-suicide',
  'homeless-persons',
  'persons-with-disabilities',
  'adults-in-social-need',
];
const child = ['children-with-disabilities', 'children-without-parental-care', 'children-with-antisocial-behaviour'];
const kinds = ['counselling-session', 'social-treatment', 'psychosocial-support', 'protection-from-abuse'];
const until = '2025-12-31';

function caseOf(number) {
  const key = `${String(number)}/x`;
  const isChild = next() < 0.4;
  const count = next() < 0.2 ? 2 : 1;
  const persons = Array.from({ length: count }, (_, index) => `p${String(number)}-${String(index)}`);
  const opened = dayAfter('2019-01-07', Math.floor(next() * 2_500));
  const people = persons.map((person, index) => ({
    key: `person ${person}`,
    action: 'register-person',
    person,
    firstName: among(first),
    lastName: surname(number * 2 + index),
    attributes: { sex: 'female', birth: isChild ? '2016-05' : `${String(1950 + Math.floor(next() * 45))}` },
  }));
  const category = among(isChild ? child : adult);
  const made = [];
  const line = (action, on, body) => {
    if (on <= until) made.push({ key: `${key} ${String(made.length)}`, action, case: key, on, ...body });
  };
  line('receive-referral', opened, {
    channel: 'police',
    urgency: 'urgent',
    for: persons,
    note: `Shënim mbi ${surname(number * 2)}`,
  });
  line('open-case', opened, {});
  line('assign-category', opened, { category, for: persons });
  const work = 8 + Math.floor(next() * 14);
  let day = opened;
  for (let done = 0; done < work; done += 1) {
    day = dayAfter(day, 1 + Math.floor(next() * 25));
    const given = next();
    if (given < 0.6) line('deliver-service', day, { kind: among(kinds), for: [among(persons)] });
    else if (given < 0.9) line('record-visit', day, { kind: 'home', for: persons, held: true, announced: true });
    else line('submit-social-report', day, { for: persons, to: 'court', note: `Raport për ${surname(number * 2)}` });
  }
  if (next() < 0.6) line('close-case', dayAfter(day, 20), { reason: 'goals-reached' });
  return { people, made };
}

const people = [];
const entries = [];
for (let number = 1; people.length + entries.length < lines; number += 1) {
  const { people: registered, made } = caseOf(number);
  people.push(...registered);
  entries.push(...made);
}
entries.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
const out = createWriteStream(file);
for (const line of [...people, ...entries].slice(0, lines))
  if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
out.end();
await once(out, 'close');
