import { Count, Day, Euro, Group, Groups, Id, Optional, Persons, Sealed, Text, YesNo } from './fields';
import { readInput, type FieldProblem } from './input';

class Spell {
  static readonly words = {
    sq: { from: 'Nga', to: 'Deri' },
    sr: { from: 'Od', to: 'Do' },
    en: { from: 'From', to: 'To' },
  };
  @Day() from!: string;
  @Day() @Optional() to?: string;

  problems(): FieldProblem[] {
    return this.to !== undefined && this.to < this.from ? [{ field: 'to', code: 'BEFORE_FROM' }] : [];
  }
}
class Everything {
  @Day() on!: string;
  @Id() id!: string;
  @Persons(2) for!: string[];
  @YesNo() held!: boolean;
  @Count(1, 9) units!: number;
  @Euro(100) euro!: number;
  @Group(Spell) spell!: Spell;
  @Groups(Spell, 2) former!: Spell[];
  @Sealed() @Text({ max: 20 }) @Optional() note?: string;
}

const id = '00000000-0000-8000-8000-000000000001';
const right = {
  on: '2024-02-29',
  id,
  for: [id],
  held: false,
  units: 1,
  euro: 0.29,
  spell: { from: '2024-01-01' },
  former: [{ from: '2023-01-01', to: '2023-06-01' }],
};
const wrong = (changed: object): Record<string, string> =>
  Object.fromEntries(
    (readInput(Everything, { ...right, ...changed }).problems ?? []).map((each) => [each.field, each.code]),
  );

describe('reading an input', () => {
  it('gives back the input as it was written, groups as their own classes', () => {
    const { input } = readInput(Everything, right);
    expect(input).toEqual(right);
    expect(input?.former[0]).toBeInstanceOf(Spell);
  });

  it('names every missing field', () => {
    expect(readInput(Everything, {}).problems?.map(({ field, code }) => `${field} ${code}`)).toEqual(
      ['on', 'id', 'for', 'held', 'units', 'euro', 'spell', 'former'].map((name) => `${name} REQUIRED`),
    );
  });

  it('converts nothing', () => {
    expect(wrong({ on: 20240229, id: 1, for: id, held: 'false', units: '1', euro: '1' })).toEqual({
      on: 'NOT_A_DAY',
      id: 'NOT_AN_ID',
      for: 'NOT_A_LIST',
      held: 'NOT_YES_OR_NO',
      units: 'NOT_A_WHOLE_NUMBER',
      euro: 'NOT_A_NUMBER',
    });
  });

  it('refuses null like any other wrong value, also for what may be absent', () => {
    expect(wrong({ note: null, spell: null, former: null })).toEqual({
      note: 'NOT_TEXT',
      spell: 'NOT_AN_OBJECT',
      former: 'NOT_A_LIST',
    });
  });

  it('refuses a list where one group is asked, and anything but groups in a list of groups', () => {
    expect(wrong({ spell: [], former: [1, {}] })).toEqual({
      spell: 'NOT_AN_OBJECT',
      'former.0': 'NOT_AN_OBJECT',
      'former.1.from': 'REQUIRED',
    });
    expect(wrong({ former: [right.spell, right.spell, right.spell] })).toEqual({ former: 'TOO_MANY' });
  });

  it('keeps bounds, and lists without repetition', () => {
    expect(wrong({ units: 10, euro: 100.01, for: [id, id] })).toEqual({
      units: 'TOO_LARGE',
      euro: 'TOO_LARGE',
      for: 'REPEATED',
    });
  });

  it('judges rules between fields only when the fields themselves are right', () => {
    expect(wrong({ spell: { from: '2024-02-01', to: '2024-01-01' } })).toEqual({ 'spell.to': 'BEFORE_FROM' });
    expect(wrong({ spell: { from: 'once', to: '2024-01-01' } })).toEqual({ 'spell.from': 'NOT_A_DAY' });
  });

  it('refuses unknown fields and repeats their names only when they look like one', () => {
    const body = JSON.parse('{"__proto__": {"held": true}, "<b>": 1, "constructor": 2}') as object;
    expect(Object.keys(wrong(body))).toEqual(['__proto__', '?', 'constructor']);
  });

  it.each([undefined, null, 'text', 7, [], true])('names nothing but the body when it is %p', (body) => {
    expect(readInput(Everything, body).problems).toEqual([{ field: '', code: 'NOT_AN_OBJECT' }]);
  });
});
