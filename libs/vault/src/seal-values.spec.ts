import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { vaultFixture, type VaultFixture } from '../test/vault-fixture';
import type { JsonValue, SealRequest, Vault } from './vault';

const note = (value: JsonValue, part: Partial<SealRequest> = {}): SealRequest => ({
  event: randomUUID(),
  field: 'note',
  subject: 'person-1',
  class: 'identity',
  value,
  ...part,
});

describe('sealing values', () => {
  let fixture: VaultFixture;
  let vault: Vault;
  beforeAll(async () => {
    fixture = await vaultFixture();
    vault = await fixture.open();
  });
  afterAll(() => fixture.end());

  it('gives back what was sealed, under the id known before', async () => {
    const asked = [
      note('Është frikësuar; vetëm e motra e di.'),
      note({ sex: 'female', birth: '1990' }, { class: 'attributes' }),
    ];
    const sealed = await vault.seal(asked);
    expect(sealed.map((each) => each.sealed)).toEqual(asked.map(({ event, field }) => vault.idOf(event, field)));
    expect(sealed[0]!.sealed).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const opened = await vault.open(sealed.map((each) => each.sealed));
    expect(opened.get(sealed[0]!.sealed)).toBe(asked[0]!.value);
    expect(opened.get(sealed[1]!.sealed)).toEqual(asked[1]!.value);
  });

  it('proves a value by its digest over salt and canonical form, whatever the order of its fields', async () => {
    const request = note({ b: 1, a: 'ë' });
    const [reference] = await vault.seal([request]);
    const [row] = await fixture.sql('select salt from vault.sealed where id = $1', [reference!.sealed]);
    const byHand = createHash('sha256')
      .update(row!['salt'] as Buffer)
      .update('{"a":"ë","b":1}')
      .digest('hex');
    expect(reference!.digest).toBe(byHand);
  });

  it('answers a retry with the first reference, and other content with another digest while the first stays', async () => {
    const first = note('E para');
    const [stored] = await vault.seal([first]);
    expect(await vault.seal([first])).toEqual([stored]);
    const [other] = await vault.seal([{ ...first, value: 'E dyta' }]);
    expect(other!.sealed).toBe(stored!.sealed);
    expect(other!.digest).not.toBe(stored!.digest);
    expect((await vault.open([stored!.sealed])).get(stored!.sealed)).toBe('E para');
    expect(await fixture.sql('select count(*)::int as n from vault.sealed where id = $1', [stored!.sealed])).toEqual([
      { n: 1 },
    ]);
  });

  it('gives the same value in two events different salts: equal digests would tell that two notes are the same', async () => {
    const [one, two] = await vault.seal([note('Po'), note('Po')]);
    expect(one!.digest).not.toBe(two!.digest);
  });

  it('serves many callers in few statements, each with its own answers in order, the same event twice among them', async () => {
    const shared = note('i përbashkët');
    const calls = Array.from({ length: 200 }, (_, n) => [note(`a${n}`), shared, note(`b${n}`)]);
    const answers = await Promise.all(calls.map((requests) => vault.seal(requests)));
    const opened = await vault.open(answers.flat().map((each) => each.sealed));
    answers.forEach((answer, n) => {
      expect(answer.map((each) => opened.get(each.sealed))).toEqual([`a${n}`, 'i përbashkët', `b${n}`]);
      expect(answer[1]).toEqual(answers[0]![1]);
    });
  });

  it('keeps any JSON value to the character, NUL and quotes and right-to-left marks included', async () => {
    const hostile = [
      "'; drop table vault.sealed; --",
      'a\u0000b',
      '\u202Eabc',
      '<script>',
      '\\ud800',
      '💔',
      'x'.repeat(100_000),
    ];
    const values = [...hostile, hostile, null, 0, -0.1, false, { '': { ë: [] } }];
    const references = await vault.seal(values.map((value) => note(value)));
    const opened = await vault.open(references.map((each) => each.sealed));
    expect(references.map((each) => opened.get(each.sealed))).toEqual(values);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const clear = JSON.parse(JSON.stringify(value)) as JsonValue;
        const [reference] = await vault.seal([note(clear)]);
        expect((await vault.open([reference!.sealed])).get(reference!.sealed)).toEqual(clear);
      }),
      { numRuns: 50, seed: 7 },
    );
  });

  it.each<[string, Partial<SealRequest>]>([
    ['a lone surrogate', { value: 'a\ud800' }],
    ['a lone surrogate behind a backslash', { value: '\\\ud800' }],
    ['a lone surrogate in a name of a field', { value: { '\udc00': 1 } }],
    ['no number', { value: NaN }],
    ['nothing at all', { value: undefined }],
    ['an event id that is no UUID', { event: 'event-1' }],
    ['a subject with a NUL', { subject: 'person-\u0000' }],
    ['a number to look up that is no text', { value: 5, lookup: 'personal-number' }],
  ])('refuses %s, and nobody else in the batch suffers', async (_, part) => {
    const good = note('mirë');
    const [refused, kept] = await Promise.allSettled([vault.seal([note('keq', part)]), vault.seal([good])]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { name: 'UnsealableValue' } });
    expect(kept).toMatchObject({ status: 'fulfilled' });
  });

  it('leaves nothing in clear in any table', async () => {
    const secret = 'Zgjedhë Krasniqi-Ibrahimi';
    const number = '1234567890';
    await vault.seal([
      note(secret),
      note({ sex: 'female', ethnicity: 'ashkali' }, { class: 'attributes' }),
      note(number, { field: 'personalNumber', lookup: 'personal-number' }),
    ]);
    const tables = await fixture.sql(
      `select table_name as t from information_schema.tables where table_schema = 'vault'`,
    );
    for (const { t } of tables) {
      const rows = await fixture.sql(`select x::text as row from vault.${String(t)} x`);
      const dump = rows.map(({ row }) => String(row)).join('\n');
      for (const clear of [secret, 'Krasniqi', number, 'ashkali', 'female']) {
        expect(dump).not.toContain(clear);
        expect(dump).not.toContain(Buffer.from(clear).toString('hex'));
      }
    }
    // The search would see it: the same value planted in clear is found.
    await fixture.sql('insert into vault.secret values ($1, 1, $2, $2)', ['planted', Buffer.from(secret)]);
    const [planted] = await fixture.sql(`select x::text as row from vault.secret x where name = 'planted'`);
    expect(String(planted!['row'])).toContain(Buffer.from('Krasniqi').toString('hex'));
    await fixture.sql(`delete from vault.secret where name = 'planted'`);
  });

  it('finds the subjects of a number whatever its spelling, and no other kind of number', async () => {
    await vault.seal([
      note('1177223344', { field: 'personalNumber', subject: 'person-b', lookup: 'personal-number' }),
      note('1177223344', { field: 'personalNumber', subject: 'person-a', lookup: 'personal-number' }),
      note('12/2024', { field: 'protocol', subject: 'case-1', lookup: 'protocol-number' }),
    ]);
    expect(await vault.find('personal-number', ' 117 722-3344')).toEqual(['person-a', 'person-b']);
    expect(await vault.find('protocol-number', '0012 / 2024')).toEqual(['case-1']);
    expect(await vault.find('protocol-number', '1177223344')).toEqual([]);
    expect(await vault.find('case-number', "' or true --")).toEqual([]);
  });

  it('does not make a number findable that a retry gave differently', async () => {
    const request = note('1000000001', { field: 'personalNumber', subject: 'person-r', lookup: 'personal-number' });
    await vault.seal([request]);
    await vault.seal([{ ...request, value: '1000000002' }]);
    expect(await vault.find('personal-number', '1000000001')).toEqual(['person-r']);
    expect(await vault.find('personal-number', '1000000002')).toEqual([]);
  });

  it('an erased value is gone for ever: not opened, not found, not brought back by a retry', async () => {
    const request = note('1000000003', { field: 'personalNumber', subject: 'person-e', lookup: 'personal-number' });
    const [reference] = await vault.seal([request]);
    const before = await vault.erased();
    expect(await vault.erase([reference!.sealed])).toBe(1);
    expect(await vault.erased()).toBe(before + 1);
    expect(await vault.open([reference!.sealed, randomUUID(), 'no id'])).toEqual(new Map());
    expect(await vault.find('personal-number', '1000000003')).toEqual([]);
    await expect(vault.seal([request])).rejects.toMatchObject({ name: 'SealedValueErased' });
  });
});
