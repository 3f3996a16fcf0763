import { startSystem, systemStartMs, type System } from '../setup/system';
import { badValues, marker } from './hostile';
import { expectAllNamed, expectRefused, json, watch, type Watch } from './refusals';
import { smallWorld, withInner, type SmallWorld } from './small-world';

describe('a bad body', () => {
  let system: System;
  let small: SmallWorld;
  let watching: Watch;

  beforeAll(async () => {
    system = await startSystem({ demo: false });
    small = await smallWorld(system);
    watching = await watch(system);
  }, systemStartMs);
  beforeEach(() => watching.begin());
  afterEach(() => watching.expectNothing());
  afterAll(async () => {
    await watching.end();
    await system.stop();
  });

  it('of the wrong kind in any one field of any action is refused, and the field is named', async () => {
    const { forms, addressOf, valid, set } = small;
    expect(forms.length).toBeGreaterThan(25);
    for (const { form, by } of forms) {
      const wrongs = withInner(form.fields).flatMap(({ path, field }) =>
        // Inside the lists of a plan, whose bodies are long, a few of them do.
        (path.includes('.0.') ? badValues(field).filter((_, index) => index % 6 === 0) : badValues(field)).map(
          (value) => ({
            path: addressOf(form),
            body: JSON.stringify(set(form.fields, valid(form), path, value)),
            named: [path],
          }),
        ),
      );
      await expectAllNamed(by, wrongs);
    }
  }, 300_000);

  it('in every field at once is named field by field in one answer', async () => {
    const { forms, addressOf } = small;
    for (const { form, by } of forms) {
      const rounds = Math.max(...form.fields.map((field) => badValues(field).length));
      const wrongs = Array.from({ length: rounds }, (_, round) => {
        const bad = form.fields.map((field) => [field.name, badValues(field)[round % badValues(field).length]]);
        return {
          path: addressOf(form),
          body: JSON.stringify({ ...Object.fromEntries(bad), surplus: marker }),
          named: [...form.fields.map(({ name }) => name), 'surplus'],
        };
      });
      const required = form.fields.filter(({ optional }) => !optional).map(({ name }) => name);
      wrongs.push({ path: addressOf(form), body: '{"surplus":1}', named: [...required, 'surplus'] });
      await expectAllNamed(
        by,
        wrongs.filter(({ body }) => body.length < 1_000_000),
      );
    }
  }, 300_000);

  it('that is no object, or hides in prototypes and depths, is refused by every action', async () => {
    const { forms, addressOf } = small;
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const bodies = [
      '[]',
      'null',
      '5',
      'true',
      `"${marker}"`,
      `{"on":${deep}}`,
      `{"a":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
      `{"__proto__":{"${marker}":1}}`,
      `{"constructor":{"prototype":{"${marker}":1}}}`,
      `{"constructor":1,"toString":2,"hasOwnProperty":3,"problems":4}`,
      `{${Array.from({ length: 5_000 }, (_, index) => `"f${index}":1`).join(',')}}`,
      `{"${marker.repeat(100)}":1}`,
      '{"on":"2024-03-06"',
      `{'on': '${marker}'}`,
      '{"on":NaN}',
      '',
      '\u0000',
      `\ufeff{"on":"${marker}"}`,
    ];
    for (const { form, by } of forms)
      for (const body of bodies)
        expectRefused(`${form.name} ${body.slice(0, 60)}`, await by.send('POST', addressOf(form), body, json));
  }, 120_000);

  it('in days that cannot be is refused: ahead of today, before the referral, before the birth', async () => {
    const { forms, addressOf, valid, set } = small;
    const refusals: [string, number, string][] = [];
    for (const { form, by } of forms) {
      if (form.name === 'adopt-plan') continue;
      for (const { path, field } of withInner(form.fields)) {
        if (field.kind !== 'day' || field.ahead) continue;
        const answer = await by.post(addressOf(form), set(form.fields, valid(form), path, '2199-01-01'));
        expectRefused(`${form.name} ${path} ahead of today`, answer);
      }
      const onCase = form.subject === 'case' && form.fields.some(({ name }) => name === 'on');
      if (!onCase) continue;
      for (const day of form.opens ? ['1950-01-01'] : ['2024-03-03', '1950-01-01']) {
        const answer = await by.post(addressOf(form), set(form.fields, valid(form), 'on', day));
        expectRefused(`${form.name} on ${day}`, answer);
        refusals.push([form.name, answer.status, answer.body.code]);
      }
    }
    expect(refusals.length).toBeGreaterThan(25);
    expect(refusals.filter(([, status]) => status !== 422)).toEqual([]);
  }, 60_000);
});
