import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import {
  caseActions,
  effective,
  entriesOf,
  foldPlain,
  isRefusal,
  perform,
  placeEvents,
  providerSubject,
  replay,
  caseActionOf,
  type AttributeSegment,
  type CaseAction,
  type CaseActionName,
  type CaseState,
  type HistoryEvent,
} from '#casework';
import type { JsonObject, NewEvent, RecordedEvent, StreamWrite } from '#event-store';
import { attributeSegments } from '#people';
import { applyEvents, takeOver, type Place } from '../../apps/projector/src/apply-events';
import { liveTables } from '../../apps/projector/src/target';
import { changed, possibleActions } from './random-actions';
import { categories, ethnicities, offices, pick, residences, services } from './random-choices';
import { courses } from './random-courses';
import type { ReadDatabase } from '../setup/read-database';

/** One random decision; every number is read modulo what is possible. */
export interface Step {
  readonly kind: number;
  readonly which: number;
  readonly a: number;
  readonly b: number;
  /** Days before today it happened: late entries. */
  readonly late: number;
  /** Hours until the next step. */
  readonly hours: number;
}

const births = ['2006-02', '2005-06', '2006', '2005', '1990', '2015-03', 'unknown', 'unknown'];
const sexes = ['female', 'female', 'male', 'unknown'];
const belgrade = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Belgrade' });
const somebody = randomUUID();
const reference = () => ({ sealed: randomUUID(), digest: '00' });

/** Cases, persons and providers that do what random steps say, through the real actions, into the real log. */
export class RandomWorld {
  now = new Date('2023-10-20T09:00:00.250Z');
  readonly persons = Array.from({ length: 4 }, () => randomUUID());
  readonly cases: string[] = [];
  readonly providers = { shelter: randomUUID(), foster: randomUUID() };
  readonly histories = new Map<string, HistoryEvent[]>();
  readonly opened = new Map<string, unknown>();
  private place: Place | undefined;

  constructor(
    readonly database: ReadDatabase,
    readonly projector: DataSource,
  ) {}

  get today(): string {
    return belgrade.format(this.now);
  }

  get head(): bigint {
    return [...this.histories.values()].flat().reduce((most, { position }) => (position > most ? position : most), 0n);
  }

  async begin(): Promise<void> {
    for (const [index, person] of this.persons.entries()) {
      const attributes = {
        sex: pick(sexes, index * 3 + 1),
        birth: pick(births, index * 5),
        ethnicity: pick(ethnicities, index),
        residence: pick(residences, index),
      };
      await this.personDoes(person, 'PersonRegistered', { firstName: reference(), lastName: reference() }, attributes);
    }
    const kinds = { shelter: 'shelter', foster: 'foster-family' };
    for (const name of ['shelter', 'foster'] as const) {
      const data = { kind: kinds[name], name: reference(), municipality: 'peje', places: 2 };
      await this.append([this.write(`provider-${this.providers[name]}`, 'ProviderRegistered', this.today, data)]);
      const licence = { by: 'ministry', from: '2000-01-01', until: '2199-12-31' };
      await this.append([this.write(`provider-${this.providers[name]}`, 'LicenceIssued', this.today, licence)]);
    }
  }

  /** Does what a step says, if it is possible. */
  async take(step: Step): Promise<void> {
    const { kind, which, a, b } = step;
    if (this.cases.length < 3 && (this.cases.length === 0 || kind % 9 === 0)) await this.newCase(step);
    else if (kind % 9 === 1) await this.personStep(step);
    else if (kind % 9 === 3) await this.togetherStep(step);
    else if (kind % 9 === 4 || kind % 9 === 5) await this.courseStep(pick(this.cases, which), step);
    else await this.caseStep(pick(this.cases, which), step, kind % 9 === 2 ? 'repair' : 'act', a, b);
    this.now = new Date(this.now.getTime() + (step.hours + 1) * 3_600_000);
  }

  /** Projects what is in the log, so many events at a time. */
  async project(batch: number): Promise<void> {
    const { store, vault } = this.database;
    const runner = this.projector.createQueryRunner();
    await runner.connect();
    this.place ??= await takeOver(runner, liveTables);
    for (;;) {
      const events = await store.readAll({ after: this.place.position, limit: batch });
      const last = events.at(-1);
      if (!last) break;
      this.place = await applyEvents(runner, { store, vault }, liveTables, this.place, events, last.position);
    }
    await runner.release();
  }

  segmentsOf(person: string, knownAt?: bigint): AttributeSegment[] {
    const history = this.histories.get(`person-${person}`) ?? [];
    const known = knownAt === undefined ? history : history.filter(({ position }) => position <= knownAt);
    return known.length === 0 ? [] : attributeSegments(known, this.opened);
  }

  private async newCase({ which, a, late, b }: Step): Promise<void> {
    const id = randomUUID();
    const on = this.daysAgo(late);
    const persons = this.persons.filter((_, index) => ((a % 15) + 1) & (1 << index));
    await this.act(
      id,
      'receive-referral',
      on,
      { on, channel: 'police', for: persons, urgency: 'normal', ...(b % 3 === 0 ? { unidentified: 1 } : {}) },
      pick(offices, which),
    );
    if (!this.histories.has(`case-${id}`)) return;
    this.cases.push(id);
    if (b % 4 === 0) return;
    const household = b % 2 ? { household: { id: randomUUID(), members: persons } } : {};
    await this.act(id, 'open-case', on, { on, ...household });
    for (const [index, person] of persons.entries())
      for (const category of [pick(categories, a + index), pick(categories, b)])
        await this.act(id, 'assign-category', on, { on, category, for: [person] });
  }

  private async personStep({ which, a, b, late }: Step): Promise<void> {
    const person = pick(this.persons, which);
    const history = this.histories.get(`person-${person}`) ?? [];
    if (a % 2) {
      const entry = pick(
        history.filter(({ type }) => type !== 'PersonCorrected'),
        b,
      ).id;
      const attributes = b % 3 ? { birth: pick(births, a) } : { sex: pick(sexes, a) };
      await this.personDoes(person, 'PersonCorrected', { entry, reason: 'typing-error' }, attributes);
    } else {
      const on = this.daysAgo(late);
      const attributes =
        b % 2 ? { sex: pick(sexes, b) } : { ethnicity: pick(ethnicities, b), residence: pick(residences, a) };
      await this.personDoes(person, 'PersonChangedFrom', { on }, attributes);
    }
  }

  /** The same visit or session noted in every case it is possible in. */
  private async togetherStep({ late, a, b }: Step): Promise<void> {
    const on = this.daysAgo(late);
    const joint = randomUUID();
    const name = a % 2 ? 'record-visit' : 'deliver-service';
    const what =
      name === 'record-visit'
        ? { on, kind: 'field', held: true, announced: true, services: [pick(services, b)] }
        : { on, kind: pick(services, b) };
    const writes = this.cases.flatMap((id) => {
      const { beneficiaries } = this.stateOf(id);
      return this.judged(id, name, on, { ...what, for: [pick(beneficiaries, b)] }, { together: joint }) ?? [];
    });
    if (writes.length > 0) await this.append(writes);
  }

  /** What comes in courses: a transfer is asked for and answered, a plan agreed and reviewed, somebody sent out and served. */
  private async courseStep(id: string, step: Step): Promise<void> {
    const on = this.daysAgo(step.late);
    const first = step.a % courses.length;
    for (let each = 0; each < courses.length; each += 1) {
      const before = this.histories.get(`case-${id}`)?.length;
      await courses[(first + each) % courses.length]!(this, id, on, step.b);
      if (this.histories.get(`case-${id}`)?.length !== before) return;
    }
  }

  stateOf = (id: string): CaseState => replay(effective(this.histories.get(`case-${id}`) ?? []), caseActionOf);

  private async caseStep(id: string, step: Step, what: 'act' | 'repair', a: number, b: number): Promise<void> {
    const on = this.daysAgo(step.late);
    const history = this.histories.get(`case-${id}`) ?? [];
    const state = this.stateOf(id);
    const person = pick(state.beneficiaries, step.which);
    const entry = pick(entriesOf(history), a);
    if (what === 'repair') {
      const name = entry.withdrawn ? 'restore-entry' : b % 3 ? 'correct-entry' : 'withdraw-entry';
      const content = { content: { ...entry.data, ...changed(entry.type, on, b) } };
      const input = { entry: entry.id, reason: 'typing-error', ...(name === 'correct-entry' ? content : {}) };
      return this.act(id, name, this.today, input);
    }
    const choices = possibleActions(this, state, { on, person, b });
    const [name, input] = pick(choices, a);
    return this.act(id, name, (input as { on: string }).on, input);
  }

  async act(id: string, name: CaseActionName, on: string, input: object, office?: string): Promise<void> {
    const writes = this.judged(id, name, on, input, office === undefined ? {} : { office });
    if (writes) await this.append(writes);
  }

  /** Judges with the real rules; a refusal leaves nothing behind. */
  private judged(
    id: string,
    name: CaseActionName,
    on: string,
    input: object,
    more: { office?: string; together?: string } = {},
  ): StreamWrite[] | undefined {
    const action = (caseActions as readonly CaseAction[]).find((each) => each.name === name)!;
    const stream = `case-${id}`;
    const history = this.histories.get(stream) ?? [];
    const office = more.office ?? (history.length > 0 ? this.stateOf(id).office : offices[0]);
    const write = this.write(stream, action.event, on, input, office, more.together);
    const event = { ...write.events[0]!, revision: history.length, position: 0n, recordedAt: this.now.toISOString() };
    const outcome = perform(history, event, caseActionOf, {
      today: this.today,
      who: { account: somebody, role: 'supervisor', office: office ?? offices[0]! },
      persons: new Map(this.persons.map((person) => [person, this.segmentsOf(person)])),
      providers: new Map(
        Object.values(this.providers).map((provider) => [
          provider,
          foldPlain(providerSubject, this.histories.get(`provider-${provider}`) ?? []),
        ]),
      ),
      workers: new Map(),
    });
    if (isRefusal(outcome)) return undefined;
    const changes = new Map<string, StreamWrite>();
    for (const { provider, person, change } of outcome.places) {
      const side = this.write(`provider-${provider}`, placeEvents[change], on, { person, case: id });
      const earlier = changes.get(provider)?.events ?? [];
      changes.set(provider, { ...side, events: [...earlier, ...side.events] });
    }
    return [write, ...changes.values()];
  }

  private async personDoes(person: string, type: string, data: object, attributes: object): Promise<void> {
    const stream = `person-${person}`;
    const write = this.write(stream, type, this.today, data);
    const event = write.events[0]!;
    const seal = { event: event.id, field: 'attributes', subject: person, class: 'attributes' } as const;
    const [sealed] = await this.database.vault.seal([{ ...seal, value: attributes as never }]);
    this.opened.set(sealed!.sealed, attributes);
    await this.append([{ ...write, events: [{ ...event, data: { ...event.data, attributes: { ...sealed! } } }] }]);
  }

  private write(
    stream: string,
    type: string,
    on: string,
    data: object,
    office = offices[0]!,
    together?: string,
  ): StreamWrite & { events: NewEvent[] } {
    const metadata = { actor: somebody, role: 'supervisor', office, ...(together && { together }) };
    return {
      stream,
      expect: 'any',
      events: [{ id: randomUUID(), type, schema: 1, on, data: data as JsonObject, metadata }],
    };
  }

  private async append(writes: readonly StreamWrite[]): Promise<void> {
    const answer = await this.database.store.append(writes);
    if (answer.outcome !== 'appended') throw new Error(answer.outcome);
    const read: Map<string, RecordedEvent[]> = await this.database.store.readMany(writes.map(({ stream }) => stream));
    for (const [stream, events] of read) this.histories.set(stream, events);
  }

  /** A day so long ago; now and then the first or last day of a year, where figures begin and end. */
  private daysAgo(days: number): string {
    const day = belgrade.format(new Date(this.now.getTime() - days * 86_400_000));
    if (days % 6 === 1) return `${day.slice(0, 4)}-01-01`;
    return days % 6 === 2 ? `${Number(day.slice(0, 4)) - 1}-12-31` : day;
  }
}
