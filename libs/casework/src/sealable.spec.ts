import { actionOn } from './action';
import { findCaseAction } from './case-actions';
import { Group, Groups, Sealed, Text } from './fields';
import { given, opened, referred } from './given';
import { arta, entry, hava, reference } from './given-world';
import { readInput } from './input';
import { readCorrection } from './read-correction';
import { sealable, withReferences } from './sealable';

const kinship = findCaseAction('place-in-kinship-care')!;
const correct = findCaseAction('correct-entry')!;
const placed = {
  on: '2024-03-06',
  for: [arta],
  carer: hava,
  basis: { kind: 'decision', body: 'court', number: '45/2024', on: '2024-03-05' },
  note: 'Te nëna.',
};

class Name {
  static readonly words = { sq: { given: 'Emri' }, sr: { given: 'Ime' }, en: { given: 'Name' } };
  @Text() given!: string;
}
class SealedName {
  static readonly words = Name.words;
  @Sealed() @Text() given!: string;
}
class Register {
  @Sealed('attributes') @Group(Name) whole!: Name;
  @Groups(SealedName, 3) names!: SealedName[];
}

describe('sealing an input', () => {
  it('finds the texts of fields and groups by their paths, in the order written', () => {
    const { input } = readInput(kinship.input, placed);
    expect(sealable(kinship, input!)).toEqual([
      { path: 'basis.number', class: 'identity', value: '45/2024' },
      { path: 'note', class: 'identity', value: 'Te nëna.' },
    ]);
  });

  it('tells by which number a value is found again', () => {
    const referral = findCaseAction('receive-referral')!;
    const body = { on: '2024-03-01', channel: 'police', for: [arta], urgency: 'urgent', protocolNumber: '12/2024' };
    const { input } = readInput(referral.input, body);
    expect(sealable(referral, input!)).toEqual([
      { path: 'protocolNumber', class: 'identity', value: '12/2024', lookup: 'protocol-number' },
    ]);
  });

  it('finds the texts inside the content of a correction', () => {
    const { history } = given(referred, opened, ['place-in-kinship-care', placed]);
    const { input } = readCorrection(history, { entry: entry(3), content: placed, reason: 'wrong-day', why: 'Gabim.' });
    expect(sealable(correct, input!).map(({ path }) => path)).toEqual(['content.basis.number', 'content.note', 'why']);
    const stored = withReferences(
      correct,
      input!,
      new Map(['content.basis.number', 'content.note', 'why'].map((path) => [path, reference(path)])),
    );
    expect(JSON.stringify(stored)).not.toMatch(/45\/2024|nëna|Gabim/);
  });

  it('stops rather than store the content of a correction that was not read', () => {
    expect(() => sealable(correct, { entry: entry(3), content: { note: 'Te nëna.' }, reason: 'wrong-day' })).toThrow(
      'was not read by its own action',
    );
  });

  it('seals a whole group as one value, and texts in lists of groups one by one', () => {
    const words = { title: 't', sentence: 's', fields: { whole: 'w', names: 'n' } };
    const register = actionOn<object, object>('person')({
      name: 'register',
      event: 'Registered',
      input: Register,
      by: [],
      evolve: (state) => state,
      words: { sq: words, sr: words, en: words },
    });
    const { input } = readInput(Register, { whole: { given: 'A' }, names: [{ given: 'B' }, { given: 'C' }] });
    expect(sealable(register, input!)).toEqual([
      { path: 'whole', class: 'attributes', value: { given: 'A' } },
      { path: 'names.0.given', class: 'identity', value: 'B' },
      { path: 'names.1.given', class: 'identity', value: 'C' },
    ]);
  });

  it('stops when a value has no reference', () => {
    const { input } = readInput(kinship.input, placed);
    expect(() => withReferences(kinship, input!, new Map())).toThrow('the value of basis.number is not sealed');
  });
});
