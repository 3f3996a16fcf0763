import fc from 'fast-check';
import { caseActionOf, findCaseAction } from './case-actions';
import { perform, replay } from './case-history';
import { effective } from './effective';
import { arta, dea, entry, ilir, persons, shelter, teuta } from './given-world';
import type { HistoryEvent } from './history-event';
import { foldPlain } from './plain-history';
import { freePlaces, placeEvents, type ProviderState } from './provider';
import { providerSubject } from './provider-actions';
import { isRefusal } from './refusal';

const who = [arta, dea, ilir];
const today = '2024-12-31';

interface Step {
  readonly kind: 'admit' | 'end' | 'correct' | 'withdraw' | 'restore' | 'places';
  readonly of: number;
  readonly person: number;
  readonly day: number;
  readonly left: number | null;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('admit', 'admit', 'admit', 'end', 'correct', 'withdraw', 'restore', 'places'),
  of: fc.nat(2),
  person: fc.nat(2),
  day: fc.integer({ min: 2, max: 28 }),
  left: fc.option(fc.integer({ min: 2, max: 28 }), { freq: 3 }),
});

const on = (day: number): string => `2024-03-${String(day).padStart(2, '0')}`;

/** Three cases of the same three persons, and one shelter of two places with a licence. */
class World {
  private count = 0;
  readonly provider: HistoryEvent[] = [];
  readonly cases: HistoryEvent[][] = [[], [], []];

  constructor() {
    this.put(this.provider, 'ProviderRegistered', today, { kind: 'shelter', places: 2 });
    this.put(this.provider, 'LicenceIssued', today, { by: 'ministry', from: '2023-01-01' });
    for (const each of this.cases) {
      this.put(each, 'ReferralReceived', on(1), { on: on(1), channel: 'police', for: who, urgency: 'urgent' });
      this.put(each, 'CaseOpened', on(1), { on: on(1) });
    }
  }

  get state(): ProviderState {
    return foldPlain(providerSubject, this.provider);
  }

  /** Does the step if it is possible, as the api does: case and provider in one append. */
  take({ kind, of, person, day, left }: Step): void {
    const history = this.cases[of]!;
    if (kind === 'places') {
      this.put(this.provider, 'PlacesSet', today, { places: 1 + (day % 3) });
      return;
    }
    const admission = {
      on: on(day),
      shelter,
      for: [who[person]!],
      reason: 'other',
      basis: { kind: 'decision', body: 'court', on: on(1) },
      ...(left === null ? {} : { left: on(left) }),
    };
    const repaired = history[2 + (day % Math.max(1, history.length - 2))]?.id ?? entry(99);
    const inputs = {
      admit: ['admit-to-shelter', admission],
      end: ['end-placement', { on: on(day), for: admission.for, reason: 'own-wish' }],
      correct: ['correct-entry', { entry: repaired, reason: 'typing-error', content: admission }],
      withdraw: ['withdraw-entry', { entry: repaired, reason: 'did-not-happen' }],
      restore: ['restore-entry', { entry: repaired, reason: 'withdrawn-by-mistake' }],
    } as const;
    const [name, data] = inputs[kind];
    const target = history.find(({ id }) => id === repaired);
    if (kind === 'correct' && target?.type !== 'AdmittedToShelter') return;
    const action = findCaseAction(name)!;
    const event = this.eventOf(history, action.event, kind === 'admit' || kind === 'end' ? on(day) : today, data);
    const outcome = perform(history, event, caseActionOf, {
      today,
      who: { account: teuta, role: 'supervisor', office: 'qps-mitrovica-jugore' },
      persons,
      providers: new Map([[shelter, this.state]]),
      workers: new Map(),
    });
    if (isRefusal(outcome)) return;
    history.push(event);
    for (const { person: whose, change } of outcome.places)
      this.put(this.provider, placeEvents[change], event.on, { person: whose, case: `case ${of}` });
  }

  /** Who is there, as the cases say. */
  openStays(): string[] {
    return this.cases.flatMap((history, of) =>
      replay(effective(history), caseActionOf)
        .stays.filter(({ to }) => to === undefined)
        .map(({ person }) => `case ${of} ${person}`),
    );
  }

  private put(history: HistoryEvent[], type: string, day: string, data: object): void {
    history.push(this.eventOf(history, type, day, data));
  }

  private eventOf(history: readonly HistoryEvent[], type: string, day: string, data: object): HistoryEvent {
    this.count += 1;
    return {
      id: entry(this.count),
      type,
      schema: 1,
      revision: history.length,
      position: BigInt(this.count),
      on: day,
      recordedAt: `${today}T10:00:00.000Z`,
      data,
      metadata: { actor: teuta, role: 'supervisor', office: 'qps-mitrovica-jugore' },
    };
  }
}

describe('the places of a provider', () => {
  it('are never fewer than none, are never given twice, and are those of the open stays, whatever is corrected', () => {
    let admitted = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
        const world = new World();
        for (const each of steps) {
          const before = world.state;
          world.take(each);
          const { taken } = world.state;
          admitted += Number(taken.length > before.taken.length);
          expect(freePlaces(world.state)).toBeGreaterThanOrEqual(0);
          // Nobody comes where nothing is free; fewer places later send nobody away.
          if (taken.length > before.taken.length) expect(taken.length).toBeLessThanOrEqual(world.state.places);
          expect(new Set(taken.map(({ person }) => person)).size).toBe(taken.length);
          expect(taken.map((each) => `${each.case} ${each.person}`).sort()).toEqual(world.openStays().sort());
        }
      }),
      { numRuns: 60, seed: 20241122 },
    );
    expect(admitted).toBeGreaterThan(100);
  });
});
