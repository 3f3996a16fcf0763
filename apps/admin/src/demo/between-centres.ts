import { addDays } from '#casework';
import { begin, serve } from './begin-case';
import { workday } from './calendar';
import type { Cast } from './centre';
import type { DemoCase } from './demo-case';
import type { DemoRecord } from './demo-record';

/** A centre as its story is planned. */
export interface Told {
  readonly record: DemoRecord;
  readonly cast: Cast;
}

/** Cases one centre asks another to take over: one is taken, one is not, one still waits for an answer. */
export function planTransfers(centres: ReadonlyMap<string, Told>): void {
  const get = (name: string): Told => {
    const found = centres.get(name);
    if (!found) throw new Error(`the demo needs the centre ${name}`);
    return found;
  };
  const [mitrovica, gjilan, peja] = [get('mitrovica'), get('gjilan'), get('peje')];
  takenOver(gjilan, peja);
  notTaken(mitrovica, peja);
  const waiting = opened(peja, '2024-09-16', 'adults-at-risk', [1979, 1990]);
  waiting.act('request-transfer', '2024-12-02', { to: 'qps-gjilan', reason: 'moved' });
}

function opened({ record, cast }: Told, referred: string, category: string, [from, to]: [number, number]): DemoCase {
  const [worker] = cast.centre.workers;
  if (!worker) throw new Error('a centre needs its caseworkers');
  const born = `${String(record.random.whole(from, to))}-05`;
  const person = record.person(worker, workday(referred), { sex: 'male', born, ethnicity: 'albanian' });
  return begin(record, cast.centre, worker, [person], { category, referred });
}

/** A child at risk moves with the family: what is done before counts in Gjilan, what is done after in Peja. */
function takenOver(gjilan: Told, peja: Told): void {
  const found = opened(gjilan, '2024-03-04', 'children-at-risk', [2011, 2014]);
  found.forAll('assess-needs', '2024-03-14', { kind: 'initial', withPerson: true, risk: 'medium' });
  serve(found, '2024-04-09', 'counselling-session');
  found.act('request-transfer', '2024-05-13', { to: 'qps-peje', reason: 'moved', note: 'Familja u zhvendos.' });
  const { supervisor, centre } = peja.cast;
  const accepted = '2024-05-20';
  found.act('accept-transfer', accepted, {}, accepted, supervisor);
  const [, worker] = centre.workers;
  if (!worker) throw new Error('a centre needs its caseworkers');
  found.act('assign-case-manager', accepted, { account: worker.account }, accepted, supervisor);
  const held = addDays(accepted, 21);
  const counselling = { for: found.persons, kind: 'counselling-session' };
  peja.record.plan(worker, workday(held), 'case', 'deliver-service', { on: held, ...counselling }, found.id);
}

function notTaken(mitrovica: Told, peja: Told): void {
  const found = opened(mitrovica, '2024-06-03', 'adults-at-risk', [1975, 1988]);
  found.act('request-transfer', '2024-07-08', { to: 'qps-peje', reason: 'family-there' });
  const answered = '2024-07-15';
  found.act('reject-transfer', answered, { reason: 'does-not-live-here' }, answered, peja.cast.supervisor);
}
