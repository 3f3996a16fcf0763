import fc from 'fast-check';
import { attributesOn, type Attributes, type HistoryEvent } from '#casework';
import { APerson } from '../test/a-person';
import { changePersonFrom } from './actions/change-person-from';
import { correctPerson } from './actions/correct-person';
import { registerPerson } from './actions/register-person';
import { attributeSegments, unknownAttributes } from './attribute-segments';

const days = [
  '1989-12-31',
  '2023-01-01',
  '2023-05-04',
  '2023-05-05',
  '2024-01-01',
  '2024-02-29',
  '2024-06-30',
  '2030-01-01',
];
const keys = ['sex', 'birth', 'ethnicity', 'residence', 'settlementType', 'disability'] as const;

const values = fc.record(
  {
    sex: fc.constantFrom('female', 'male', 'unknown'),
    ethnicity: fc.constantFrom('albanian', 'serb', 'roma', 'unknown'),
    residence: fc.constantFrom('peje', 'gjilan', 'mitrovica-jugore', 'unknown'),
    settlementType: fc.constantFrom('rural', 'urban'),
    disability: fc.constantFrom('no', 'sight', 'unknown'),
  },
  { requiredKeys: [] },
);
const withBirth = fc
  .tuple(values, fc.option(fc.constantFrom('1990', '1990-03', 'unknown'), { nil: undefined }))
  .map(([given, birth]) => (birth === undefined ? given : { ...given, birth }));
const day = fc.constantFrom(...days.slice(1, 7));
const step = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), on: day, attributes: values }),
  fc.record({
    kind: fc.constant('correct' as const),
    which: fc.nat(),
    from: fc.option(day, { nil: undefined }),
    attributes: withBirth,
  }),
);

/** Counts again without any cleverness: per attribute and day the latest entry by day, then by recording, that names it. */
function recount(prefix: readonly HistoryEvent[], vault: ReadonlyMap<string, unknown>, on: string): Attributes {
  const naive: Attributes = { ...unknownAttributes };
  for (const key of keys) {
    let best = { from: '', revision: -1 };
    for (const entry of prefix) {
      if (entry.type === 'PersonCorrected') continue;
      let from = entry.type === 'PersonRegistered' ? '' : (entry.data as { on: string }).on;
      let value: string | undefined;
      for (const event of prefix) {
        const data = event.data as { entry?: string; from?: string; attributes?: { sealed: string } };
        if (event.id !== entry.id && data.entry !== entry.id) continue;
        from = data.from ?? from;
        const given = vault.get(data.attributes?.sealed ?? '') as Record<string, string> | undefined;
        value = given?.[key] ?? value;
      }
      if (value === undefined || from > on) continue;
      if (from > best.from || (from === best.from && entry.revision > best.revision)) {
        best = { from, revision: entry.revision };
        Object.assign(naive, { [key]: value });
      }
    }
  }
  return naive;
}

describe('the attributes of a person, as known', () => {
  it('are on every day and for every prefix what a naive recount finds, in spans without gap', () => {
    fc.assert(
      fc.property(withBirth, fc.array(step, { maxLength: 12 }), (first, steps) => {
        const person = new APerson();
        person.does(registerPerson, { firstName: 'Arta', lastName: 'Shembull', attributes: first });
        for (const each of steps) {
          const attributes =
            Object.keys(each.attributes).length > 0 ? { attributes: each.attributes } : { phone: '044' };
          if (each.kind === 'change') person.does(changePersonFrom, { on: each.on, ...attributes });
          else {
            const { id, from } = person.state.entries[each.which % person.state.entries.length]!;
            const moved = each.from && from !== null ? { from: each.from } : {};
            person.does(correctPerson, { entry: id, reason: 'wrong-code', ...moved, ...attributes });
          }
        }
        for (let known = 1; known <= person.history.length; known += 1) {
          const segments = person.segments(known);
          const prefix = person.history.slice(0, known);
          for (const on of days) expect(attributesOn(segments, on)).toEqual(recount(prefix, person.vault, on));
          expect(segments.map(({ validFrom }) => validFrom)).toEqual(
            [null, ...segments.map(({ validTo }) => validTo)].slice(0, -1),
          );
          expect(segments.at(-1)!.validTo).toBeNull();
        }
      }),
      { seed: 20240630, numRuns: 150 },
    );
  });

  it('are none before anybody is registered, and unknown when they were erased', () => {
    const person = new APerson();
    expect(person.segments()).toEqual([]);
    person.does(registerPerson, { firstName: 'Arta', lastName: 'Shembull', attributes: { sex: 'female' } });
    expect(attributeSegments(person.history, new Map())).toEqual([
      { validFrom: null, validTo: null, values: unknownAttributes },
    ]);
  });
});
