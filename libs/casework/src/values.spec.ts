import { addDays, birthday, birthOf, isDay, textProblem } from './values';

describe('days', () => {
  it.each(['2024-02-29', '1900-01-01', '2199-12-31'])('%s is a day', (day) => expect(isDay(day)).toBe(true));
  it.each(['2023-02-29', '2024-13-01', '2024-1-1', '2024', '1899-12-31', '2200-01-01', '2024-02-29T00:00', 20240229])(
    '%s is none',
    (day) => expect(isDay(day)).toBe(false),
  );

  it('are added over the ends of months and years', () => {
    expect([addDays('2024-02-28', 1), addDays('2023-12-31', 1), addDays('2024-03-01', -1)]).toEqual([
      '2024-02-29',
      '2024-01-01',
      '2024-02-29',
    ]);
  });
});

describe('a birth', () => {
  it('lies anywhere in its month or year', () => {
    expect(birthOf('2015-02')).toEqual({ earliest: '2015-02-01', latest: '2015-02-28' });
    expect(birthOf('2015')).toEqual({ earliest: '2015-01-01', latest: '2015-12-31' });
  });
  it.each(['unknown', '2015-13', '15', '2015-02-03', '1899', 2015])('%s is none', (birth) =>
    expect(birthOf(birth)).toBeUndefined(),
  );
  it('of 29 February turns years on 1 March', () => expect(birthday('2004-02-29', 18)).toBe('2022-03-01'));
});

describe('a text', () => {
  const rule = { max: 60 };
  it.each([
    "Familja jeton në fshat; nëna s'punon.",
    'Ćerka ide u školu\nsvaki dan',
    'x < 3 dhe y > 4',
    '👩‍👧',
    "Tha 'po'; update i planit",
  ])('may be %p', (text) => expect(textProblem(text, rule)).toBeUndefined());
  it.each([
    ['a\u0000b', 'FORBIDDEN_CHARACTER'],
    ['a\u202Eb', 'FORBIDDEN_CHARACTER'],
    ['\uD83D', 'FORBIDDEN_CHARACTER'],
    ['  \n ', 'EMPTY'],
    ['a\uFFFDb', 'FORBIDDEN_CHARACTER'],
    ['<script>', 'MARKUP'],
    ["Besa'); DROP TABLE log.events; --", 'MARKUP'],
    ["' OR '1'='1", 'MARKUP'],
    ["x' UNION SELECT password --", 'MARKUP'],
    ['x'.repeat(61), 'TOO_LONG'],
  ])('may not be %p', (text, code) => expect(textProblem(text, rule)).toBe(code));

  it('of a name or a number keeps to its letters and signs', () => {
    expect(textProblem("Besa O'Neill-Žarković", { max: 60, form: 'name' })).toBeUndefined();
    expect(textProblem('Besa; DROP', { max: 60, form: 'name' })).toBe('FORBIDDEN_CHARACTER');
    expect(textProblem('C.nr. 12/2024', { max: 60, form: 'number' })).toBeUndefined();
    expect(textProblem('12 345', { max: 60, form: 'digits' })).toBe('FORBIDDEN_CHARACTER');
  });
});
