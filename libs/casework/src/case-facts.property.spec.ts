import fc from 'fast-check';
import { findCaseAction, type CaseActionName } from './case-actions';
import type { Fact } from './case-facts';
import { given, type Case } from './given';
import { agim, arta, dea, hava, household, shelter } from './given-world';
import { addDays } from './values';
import { recount } from './case-facts.recount';

const first = '2024-01-01';
// Recorded up to ten days late: attempts wander forward in time, each also reaching back.
const day = fc.nat(10).map((days) => addDays(first, days));
const later = (input: object, days: number): object =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      name === 'on' || name === 'left' ? addDays(String(value), days) : (value as unknown),
    ]),
  );
const who = fc.constantFrom([arta], [dea], [arta, dea], [agim]);
const category = fc.constantFrom('persons-attempting-suicide', 'repatriated-families', 'persons-with-disabilities');
const basis = { kind: 'decision', body: 'court', on: first };

const content: Record<string, fc.Arbitrary<object>> = {
  'assign-category': fc.record({ on: day, category, for: who }),
  'end-category': fc.record({ on: day, category, for: who }),
  'record-visit': fc.record({ on: day, for: who, held: fc.constant(true) }).map((visit) => ({
    ...visit,
    kind: 'home',
    announced: false,
    services: ['counselling-session'],
  })),
  'deliver-service': fc
    .record({ on: day, for: who, provider: fc.option(fc.constant(shelter), { nil: undefined }) })
    .map(({ provider, ...rest }) => ({ ...rest, kind: 'legal-advice', ...(provider ? { provider } : {}) })),
  'assess-needs': fc
    .record({ on: day, for: who, needs: fc.constantFrom(['legal-advice'], ['counselling-session', 'mobile-team']) })
    .map((assessed) => ({ ...assessed, kind: 'initial', withPerson: false, risk: 'low' })),
  'admit-to-shelter': fc
    .record({ on: day, for: who, stayed: fc.option(fc.nat(6), { nil: undefined }) })
    .map(({ on, for: persons, stayed }) => ({
      on,
      shelter,
      for: persons,
      reason: 'other',
      basis,
      ...(stayed === undefined ? {} : { left: addDays(on, stayed) }),
    })),
  'place-in-kinship-care': fc.record({ on: day, for: who }).map((placed) => ({ ...placed, carer: hava, basis })),
  'end-placement': fc.record({ on: day, for: who }).map((ended) => ({ ...ended, reason: 'own-wish' })),
  'open-case': fc
    .record({ on: day, one: fc.boolean() })
    .map(({ on, one }) => ({ on, ...(one ? { household: { id: household, members: [arta, dea] } } : {}) })),
  'start-post-monitoring': fc.record({ on: day }),
  'close-case': fc.record({ on: day }).map(({ on }) => ({ on, reason: 'need-ended' })),
  'reopen-case': fc.record({ on: day }).map(({ on }) => ({ on, reason: 'new-need' })),
};

interface Attempt {
  readonly action: CaseActionName;
  readonly input: object;
  /** Repairs the n-th entry: one made by that action when `action` brings new content. */
  readonly repair?: 'correct-entry' | 'withdraw-entry' | 'restore-entry';
  readonly about?: number;
}
const weights: Readonly<Record<string, number>> = {
  'close-case': 1,
  'start-post-monitoring': 1,
  'open-case': 1,
  'reopen-case': 5,
  'admit-to-shelter': 6,
};
const doing = fc.oneof(
  ...Object.entries(content).map(([action, input]) => ({
    weight: weights[action] ?? 3,
    arbitrary: input.map((body): Attempt => ({ action: action as CaseActionName, input: body })),
  })),
);
const attempt = fc.oneof(
  { weight: 5, arbitrary: doing },
  {
    weight: 3,
    arbitrary: fc
      .tuple(doing, fc.constantFrom('correct-entry', 'withdraw-entry', 'restore-entry'), fc.nat(30))
      .map(([done, repair, about]): Attempt => ({ ...done, repair, about })),
  },
);

/** Ids of the entries such a repair may be about. */
function repairable({ history }: Case, repair: string, action: CaseActionName): string[] {
  if (repair === 'restore-entry') {
    return history.flatMap(({ type, data }) => (type === 'EntryWithdrawn' ? [(data as { entry: string }).entry] : []));
  }
  const corrected = findCaseAction(action)?.event;
  const fits = (type: string): boolean => (repair === 'correct-entry' ? type === corrected : !type.startsWith('Entry'));
  return history
    .slice(1)
    .filter(({ type }) => fits(type))
    .map(({ id }) => id);
}

/** The history that remains when whatever is refused leaves nothing behind. */
function played(attempts: readonly Attempt[]): Case {
  const start = given(
    ['receive-referral', { on: first, channel: 'self', for: [arta, dea, agim], urgency: 'normal' }],
    ['open-case', { on: addDays(first, 3), household: { id: household, members: [arta, dea] } }],
  );
  return attempts.reduce((so, { action, input: early, repair, about = 0 }, index) => {
    const input = later(early, Math.floor(index / 2));
    if (!repair) return so.tried(action, input);
    const made = repairable(so, repair, action);
    const named = made[about % made.length];
    if (!named) return so;
    const body = { entry: named, reason: 'wrong-day' };
    return so.tried(repair, repair === 'correct-entry' ? { ...body, content: input } : body);
  }, start);
}

const keyOf = (fact: object): string => JSON.stringify(Object.entries(fact).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What facts say of each day: points, spells while they last, and spells still running at the end of the day. */
function dayByDay(facts: readonly Fact[], days: readonly string[]): string[] {
  return facts
    .flatMap((fact) => {
      const { entry: id, person, family, fact: name, kind, phase, held, provider } = fact;
      const row = (day: string, how: string): string =>
        [day, how, id, person, family, name, kind, phase, held.join('+'), provider ?? ''].join(' ');
      if (name !== 'category' && name !== 'placement' && name !== 'need') return [row(fact.from, 'point')];
      return days.flatMap((each) => [
        ...(fact.from <= each && (fact.through === null || each <= fact.through) ? [row(each, 'during')] : []),
        ...(fact.from <= each && (fact.to === null || fact.to > each) ? [row(each, 'at the end')] : []),
      ]);
    })
    .sort();
}

describe('the facts of any random history', () => {
  const days = Array.from({ length: 55 }, (_, index) => addDays(first, index));
  const seen = { late: 0, repairs: 0, placements: 0, phases: 0 };

  it('equal a naive recount day by day, and each prefix is known exactly as it was', () => {
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 20, maxLength: 60 }), (attempts) => {
        const whole = played(attempts);
        const { history } = whole;
        const known = whole.knownFacts();
        for (const [index, event] of history.entries()) {
          const prefix = given(...history.slice(0, index + 1));
          const facts = prefix.facts();
          expect(dayByDay(facts, days).join('\n')).toBe(recount(prefix.history, days).join('\n'));
          const then = known.filter(
            ({ knownFrom, knownUntil }) =>
              knownFrom <= event.position && (knownUntil === null || knownUntil > event.position),
          );
          const bare = then.map(({ knownFrom: _from, knownUntil: _until, ...fact }) => keyOf(fact));
          expect(bare.sort().join('\n')).toBe(facts.map(keyOf).sort().join('\n'));
        }
        seen.late += history.filter((event, index) => index > 0 && event.on < history[index - 1]!.on).length;
        seen.repairs += history.filter(({ type }) => type.startsWith('Entry')).length;
        seen.placements += history.filter(({ type }) => type === 'AdmittedToShelter').length;
        seen.phases += history.filter(({ type }) => /^Case(Closed|Reopened)|PostMonitoring/.test(type)).length;
      }),
      { numRuns: 60, seed: 20241231 },
    );
  }, 60_000);

  it('were made of late entries, repairs, placements and reopened cases in number', () => {
    expect(Math.min(seen.late, seen.repairs, seen.placements, seen.phases)).toBeGreaterThan(40);
  });
});
