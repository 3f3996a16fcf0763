import type { Field } from '../api/shapes';
import { emptyDraft, fromContent, toSend } from './draft';

const labels = { sq: '', sr: '', en: '' };
const field = (name: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  name,
  kind,
  optional: false,
  labels,
  sealed: false,
  ...more,
});

describe('the draft of a form', () => {
  const basis = field('basis', 'group', { fields: [field('kind', 'code'), field('body', 'code', { optional: true })] });

  it('sends nothing that was left empty, and numbers as numbers', () => {
    const fields = [field('on', 'day'), field('units', 'count'), field('euro', 'euro'), field('note', 'text')];
    expect(toSend(fields, { on: '2024-03-05', units: '3', euro: '12,50', note: '' })).toEqual({
      on: '2024-03-05',
      units: 3,
      euro: 12.5,
    });
  });

  it('sends a number that is none as it was typed, so that the server can name the field', () => {
    expect(toSend([field('units', 'count')], { units: 'three' })).toEqual({ units: 'three' });
  });

  it('leaves out an optional group nothing was entered in, and sends a needed one empty', () => {
    expect(toSend([{ ...basis, optional: true }], { basis: { kind: '' } })).toEqual({});
    expect(toSend([basis], {})).toEqual({ basis: {} });
  });

  it('starts a correction with what the entry says, without what was erased', () => {
    const fields = [field('units', 'count'), basis, field('note', 'text', { sealed: true })];
    const content = { units: 3, basis: { kind: 'decision', body: 'court' }, note: 'erased' };
    expect(fromContent(fields, content)).toEqual({ units: '3', basis: { kind: 'decision', body: 'court' } });
  });

  it('starts a new entry today, for the only beneficiary there is', () => {
    const fields = [field('on', 'day'), field('for', 'persons'), field('left', 'day', { optional: true })];
    expect(emptyDraft(fields, '2024-03-05', 'p1')).toEqual({ on: '2024-03-05', for: ['p1'] });
    expect(emptyDraft(fields, '2024-03-05', undefined)).toEqual({ on: '2024-03-05' });
  });
});
