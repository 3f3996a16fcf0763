import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { postgresEventStore } from '#event-store';
import { readSigningKey, rootHash, signSettled, type SigningKey } from '#proof';
import { readLine, rootBytes, writeLine, type SignedRoot } from '../../libs/proof/src/signed-root';
import { appended, event } from '../../libs/event-store/src/conformance/support';
import { testDatabase, testTemplate } from '../setup/test-database';
import { asOwner, chainsOf, makeKeyFile, proofHouse, rootsOf, verifyCommand, type ProofHouse } from './proof-house';

/**
 * Ten events in each of three streams, in turn: case-2 has the positions 2, 5, 8, 11, 14, 18, 21, 24, 27, 30. Position 16
 * was drawn and never used. Everything up to 28 is signed: roots up to the positions 8, 17, 25 and 28.
 */
const streams = ['case-1', 'case-2', 'case-3'];
const case2 = `where stream = 'case-2' and revision`;

/** Makes every chain fit again, as somebody would who knows how it works. */
const chainAnew = `
  with recursive chained as (
    select stream, revision, sha256(decode(repeat('00', 32), 'hex') || envelope) as hash
    from log.events where revision = 0
    union all
    select e.stream, e.revision, sha256(c.hash || e.envelope) from chained c
    join log.events e on e.stream = c.stream and e.revision = c.revision + 1
  )
  update log.events e set hash = c.hash, append_first = position from chained c where (c.stream, c.revision) = (e.stream, e.revision);
  update log.streams s set revision = e.revision, last_hash = e.hash, last_recorded_at = e.recorded_at
  from log.events e where e.stream = s.id
    and e.revision = (select max(l.revision) from log.events l where l.stream = s.id)`;
const rewrite = (from: string, to: string) =>
  `update log.events set envelope = convert_to(replace(convert_from(envelope, 'UTF8'), '${from}', '${to}'), 'UTF8')`;
const renumber = (by: number) => `
  update log.events set revision = -revision where stream = 'case-2' and position > 14;
  update log.events set revision = -revision + ${by} where stream = 'case-2' and revision < 0`;
/** An event of the attacker's at the position nobody used. */
const insertion = `
  insert into log.events
  select 16, stream, category, 5, i.id, type, recorded_at,
    convert_to(replace(replace(convert_from(envelope, 'UTF8'), '"n":4', '"n":400'), e.id::text, i.id::text), 'UTF8'),
    hash, 16, 1
  from log.events e, gen_random_uuid() i (id) ${case2} = 4`;
const swapContents = (a: number, b: number) => `
  create temp table kept as select position, id, envelope, type from log.events where position in (${a}, ${b});
  update log.events set id = gen_random_uuid() where position in (${a}, ${b});
  update log.events e set id = k.id, envelope = k.envelope, type = k.type from kept k
  where e.position in (${a}, ${b}) and k.position = ${a} + ${b} - e.position`;
const swapPlaces = (a: number, b: number) => `
  update log.events set position = 0 where position = ${a};
  update log.events set position = ${a} where position = ${b};
  update log.events set position = ${b} where position = 0`;
const cutOff = `
  delete from log.events where position > 20; delete from proof.root where number > 2`;

describe('tampering', () => {
  let house: ProofHouse;
  let template: string;
  let attackers: SigningKey;

  beforeAll(async () => {
    template = await testTemplate(`tampering-${process.pid}`, async (url) => {
      house = await proofHouse(url);
      for (let n = 0; n < 10; n += 1) {
        if (n === 5) await asOwner(url, (owner) => owner.query(`select nextval('log.position')`));
        if (n === 9) await house.sign();
        for (const stream of streams) await appended(house.log, stream, event({ n }));
      }
      await house.close();
    });
    attackers = await readSigningKey('KEY', makeKeyFile(join(house.scratch, 'attackers.key')));
  });
  afterAll(() => house.clear());

  /** A copy of the database after what the triggers and grants forbid, but somebody with the disk in hand can do. */
  async function after<T>(change: string, ask: (url: string) => Promise<T>): Promise<T> {
    const database = await testDatabase({ template });
    try {
      await asOwner(database.url, (owner) => owner.query(`set session_replication_role = replica; ${change}`));
      return await ask(database.url);
    } finally {
      await database.drop();
    }
  }
  const roots = (change: string, outside?: string) => after(change, (url) => rootsOf(url, outside));

  it('is not found where there is none', async () => {
    const report = await roots('select 1', house.folder);
    expect(report).toMatchObject({ findings: [], found: 0, unsigned: 3, firstKey: house.key.name });
    expect(report.last).toMatchObject({ number: 4, after: '25', through: '28', count: 3 });
    expect(report.lastOutside).toEqual(report.last);
    expect((await roots('select 1')).lastOutside).toBeUndefined();
  });

  const place = { stream: 'case-2', revision: 4, position: 14n };
  const renumbered = { problem: 'renumbered', stream: 'case-2' };
  const changes: [name: string, change: string, findings: object[]][] = [
    ['one byte changed', `${rewrite('"n":4', '"n":7')} ${case2} = 4`, [{ problem: 'altered', ...place }]],
    [
      'one byte changed, to what is no JSON',
      `${rewrite('"n":4', '"n"}4')} ${case2} = 4`,
      [{ problem: 'unreadable', position: 14n, revision: 4 }],
    ],
    [
      'one byte changed, to what is no text',
      `update log.events set envelope = set_byte(envelope, 9, 255) ${case2} = 4`,
      [{ problem: 'unreadable', position: 14n, revision: 4 }],
    ],
    [
      'the time of recording changed',
      `update log.events set recorded_at = recorded_at - interval '1 ms' ${case2} = 4`,
      [{ problem: 'retimed', ...place }],
    ],
    [
      'one event deleted',
      `delete from log.events ${case2} = 4`,
      [{ problem: 'removed', position: 14n, through: 14n, count: 1, revision: 4 }],
    ],
    [
      'one event deleted and those behind it renumbered',
      `delete from log.events ${case2} = 4; ${renumber(-1)}`,
      [
        { problem: 'removed', position: 14n, through: 14n, count: 1, revision: 4 },
        ...[18n, 21n, 24n, 27n].map((position, index) => ({ ...renumbered, position, revision: 4 + index })),
      ],
    ],
    [
      'three neighbours deleted',
      `delete from log.events where position in (14, 15, 17)`,
      [{ problem: 'removed', position: 14n, through: 17n, count: 3 }],
    ],
    [
      'one event inserted',
      `${renumber(1)}; ${insertion}`,
      [
        { problem: 'added', stream: 'case-2', revision: 5, position: 16n },
        ...[18n, 21n, 24n, 27n].map((position, index) => ({ ...renumbered, position, revision: 6 + index })),
      ],
    ],
    [
      'two events of a stream swapped',
      swapContents(14, 18),
      [
        { problem: 'swapped', stream: 'case-2', position: 14n, with: 18n },
        { problem: 'swapped', stream: 'case-2', position: 18n, with: 14n },
      ],
    ],
    [
      'two events of different streams swapped',
      swapPlaces(13, 15),
      [
        { problem: 'swapped', stream: 'case-3', position: 13n, with: 15n },
        { problem: 'swapped', stream: 'case-1', position: 15n, with: 13n },
      ],
    ],
  ];
  it.each(changes)(
    '%s: the place is named by the roots, also when all chains were made anew',
    async (name, change, findings) => {
      const expected = { findings: findings.map((each) => expect.objectContaining(each)), found: findings.length };
      expect(await roots(change)).toMatchObject(expected);
      expect(await roots(change, house.folder)).toMatchObject(expected);
      await after(`${change}; ${chainAnew}`, async (url) => {
        expect(await rootsOf(url)).toMatchObject(expected);
        // Who knows how the chains are made leaves none broken; then the roots alone tell.
        if (!/no JSON|no text|event deleted$|neighbours/.test(name))
          expect(await chainsOf(url)).toMatchObject({ intact: true });
      });
    },
  );

  it('by cutting off the end, roots and chains along with it, is found only against outside roots', async () => {
    await after(`${cutOff}; ${chainAnew}`, async (url) => {
      expect(await chainsOf(url)).toMatchObject({ intact: true, events: 19 });
      expect(await rootsOf(url)).toMatchObject({ findings: [], last: { through: '17' }, unsigned: 3 });
      expect(await rootsOf(url, house.folder)).toMatchObject({
        found: 2,
        findings: [
          { problem: 'cut-off', position: 21n, through: 28n, count: 8, revision: 6 },
          { problem: 'root-missing', where: 'database', from: 3, through: 4 },
        ],
      });
    });
  });

  it('by cutting off the end alone is found against the roots in the database', async () => {
    const report = await roots(`delete from log.events where position > 20; ${chainAnew}`);
    expect(report).toMatchObject({
      found: 1,
      findings: [{ problem: 'cut-off', position: 21n, through: 28n, count: 8 }],
    });
  });

  it('by cutting off the end and writing on is found against outside roots', async () => {
    await after(`${cutOff}; ${chainAnew}`, async (url) => {
      const writer = new URL(url);
      writer.username = 'kujdes_writer';
      const store = postgresEventStore({ url: writer.href, poolSize: 1 });
      await appended(store, 'case-9', event());
      await store.close();
      const { findings } = await rootsOf(url, house.folder);
      expect(findings[0]).toMatchObject({ problem: 'removed', position: 21n, through: 28n, count: 8 });
    });
  });

  it("is told by the operator's command in sentences, the first again in its last line", async () => {
    const said = (change: string, ...args: string[]) => after(change, (url) => verifyCommand(url, ...args));
    const signed = 'Signed through position 28 at ';
    const fine = await said('select 1', '--roots', house.folder);
    expect(fine).toMatchObject({ isFine: true, last: '30 events in 3 streams: nothing altered.' });
    expect(fine.words).toContain(signed);
    expect(fine.words).toMatch(
      /\(root 4\); 3 later events not yet\. First key: [0-9a-f]{64}\nOutside through position 28 at/,
    );
    expect((await said('select 1')).words).toMatch(/No root from outside was given \(--roots DIR\)/);

    const changed = await said(`${rewrite('"n":4', '"n":7')} ${case2} = 4`);
    expect(changed.isFine).toBe(false);
    expect(changed.words).toContain(
      'The event at position 14 (stream case-2, revision 4) does not hold what was signed',
    );
    expect(changed.last).toBe('NOT as it was recorded. First: Stream case-2, revision 4 (position 14): altered.');
    const cut = await said(`${cutOff}; ${chainAnew}`, '--roots', house.folder);
    expect(cut.last).toMatch(
      /8 events from position 21 \(revision 6 of its stream, recorded at .*Z\) to 28 are not there/,
    );
    expect(cut.last).toMatch(/and nothing comes after: the end is cut off\.$/);
    expect(cut.words).toContain('The roots 3 to 4 are missing in the database.');
    const added = await said(`${renumber(1)}; ${insertion}`);
    expect(added.words).toContain('The event at position 16 (stream case-2, revision 5) was not signed: inserted.');
    const swapped = await said(swapContents(14, 18));
    expect(swapped.words).toContain('(stream case-2, revision 4) holds what was signed at position 18: swapped.');
    const removed = await said(`delete from log.events ${case2} = 4`);
    expect(removed.words).toMatch(
      /The event at position 14 \(revision 4 of its stream, recorded at .*Z\) is not there: removed/,
    );
    expect(removed.last).toBe('NOT as it was recorded. First: Stream case-2, revision 4: removed.');
  });

  const altered = `${rewrite('"n":4', '"n":7')} ${case2} = 4; ${chainAnew}`;

  it('with all roots made anew under another key is found against outside roots', async () => {
    await after(`${altered}; delete from proof.root`, async (url) => {
      const signer = new URL(url);
      signer.username = 'kujdes_signer';
      await asOwner(signer.href, async (query) => {
        const store = postgresEventStore({ url: signer.href, poolSize: 1 });
        while (await signSettled({ store, query, key: attackers, most: 8, now: () => new Date() }));
        await store.close();
      });
      // Alone, the database fits; only the name of its key is not the one noted elsewhere.
      expect(await rootsOf(url)).toMatchObject({ findings: [], firstKey: attackers.name });
      const report = await rootsOf(url, house.folder);
      expect(report.firstKey).toBe(house.key.name);
      expect(report.findings).toEqual(
        expect.arrayContaining([
          { problem: 'root', where: 'database', number: 1, reason: 'differs' },
          { problem: 'root', where: 'database', number: 2, reason: 'foreign' },
          { problem: 'altered', ...place },
        ]),
      );
    });
  });

  /** The second root in the database as the attacker, who has no key, would like it. */
  function forged(change: (root: SignedRoot) => SignedRoot): string {
    const line = linesOf(house.folder)[1]!;
    const { root, leaves } = change(readLine(line)!);
    return `update proof.root set root = '\\x${rootBytes(root).toString('hex')}', leaves = '\\x${leaves.toString('hex')}' where number = 2`;
  }

  it('with a root to match, but without the key, is found in the database alone', async () => {
    const change = forged(({ root, ...rest }) => ({ ...rest, root: { ...root, merkle: 'ab'.repeat(32) } }));
    expect(await roots(`${altered}; ${change}`)).toMatchObject({
      findings: [{ problem: 'root', where: 'database', number: 2, reason: 'altered' }],
    });
    expect((await roots(`${altered}; ${change}`, house.folder)).findings).toEqual([
      { problem: 'root', where: 'database', number: 2, reason: 'altered' },
      { problem: 'altered', ...place },
    ]);
  });

  it('with the leaves to match is found, in the database alone as a range, outside to the event', async () => {
    const change = forged((signed) => ({ ...signed, leaves: Buffer.alloc(signed.leaves.length, 1) }));
    const leaves = { problem: 'root', where: 'database', number: 2, reason: 'leaves' };
    expect((await roots(change)).findings).toEqual([leaves]);
    expect((await roots(`${altered}; ${change}`)).findings).toEqual([
      leaves,
      { problem: 'range', number: 2, after: 8n, through: 17n },
    ]);
    expect((await roots(`${altered}; ${change}`, house.folder)).findings).toEqual([
      leaves,
      { problem: 'altered', ...place },
    ]);
  });

  it('with a root taken away is found', async () => {
    const report = await roots(`${altered}; delete from proof.root where number = 2`);
    expect(report.findings).toEqual([{ problem: 'root-missing', where: 'database', from: 2, through: 2 }]);
    const outside = await roots(`${altered}; delete from proof.root where number = 2`, house.folder);
    expect(outside.findings).toEqual(
      [
        { problem: 'root-missing', where: 'database', from: 2, through: 2 },
        { problem: 'altered', ...place },
      ].reverse(),
    );
  });

  const linesOf = (folder: string) => readFileSync(join(folder, 'roots-000000001.ndjson'), 'utf8').trim().split('\n');

  describe('with the roots outside', () => {
    /** What verifying the untouched database says against a folder whose lines were changed. */
    async function against(change: (lines: string[]) => string[], keepDatabase = true) {
      const folder = join(house.scratch, 'changed');
      cpSync(house.folder, folder, { recursive: true });
      writeFileSync(join(folder, 'roots-000000001.ndjson'), `${change(linesOf(folder)).join('\n')}\n`);
      const report = await roots(keepDatabase ? 'select 1' : 'delete from proof.root', folder);
      rmSync(folder, { recursive: true });
      return report;
    }
    const resigned = (line: string, change: Partial<SignedRoot['root']>): string => {
      const signed = readLine(line)!;
      const root = { ...signed.root, key: attackers.name, ...change };
      return writeLine({ ...signed, root, signature: attackers.sign(rootBytes(root)) }).trim();
    };
    const outside = { problem: 'root', where: 'outside' };

    it('altered in one byte is found', async () => {
      const { findings } = await against((lines) =>
        lines.with(1, lines[1]!.replace('"through":"17"', '"through":"18"')),
      );
      expect(findings).toEqual([{ ...outside, number: 2, reason: 'altered' }]);
    });

    it('one of them taken out of the middle is found', async () => {
      expect((await against((lines) => lines.toSpliced(1, 1))).findings).toEqual([
        { problem: 'root-missing', where: 'outside', from: 2, through: 2 },
      ]);
      expect((await against((lines) => lines.toSpliced(1, 1), false)).findings).toEqual([
        { problem: 'root-missing', where: 'outside', from: 2, through: 2 },
        { problem: 'root-missing', where: 'database', from: 1, through: 4 },
      ]);
    });

    it('one of them signed by a foreign key is found', async () => {
      const { findings } = await against((lines) => lines.with(1, resigned(lines[1]!, {})));
      expect(findings).toEqual([{ ...outside, number: 2, reason: 'foreign' }]);
    });

    it('one of them put in behind the last is found', async () => {
      const previous = rootHash(readLine(linesOf(house.folder)[3]!)!.root);
      const { findings } = await against((lines) => [
        ...lines,
        resigned(lines[3]!, { number: 5, after: '28', through: '31', previous }),
      ]);
      expect(findings).toEqual([
        { ...outside, number: 5, reason: 'foreign' },
        { problem: 'root-missing', where: 'database', from: 5, through: 5 },
      ]);
    });

    it('in another order are found', async () => {
      const { findings } = await against((lines) => [lines[0]!, lines[2]!, lines[1]!, lines[3]!]);
      expect(findings).toContainEqual({ ...outside, number: 2, reason: 'misplaced' });
    });

    it('made behind another root are found', async () => {
      const own = await readSigningKey('KEY', house.keyFile);
      const { findings } = await against((lines) => {
        const signed = readLine(lines[2]!)!;
        const root = { ...signed.root, previous: createHash('sha256').update('another').digest('hex') };
        return lines.with(2, writeLine({ ...signed, root, signature: own.sign(rootBytes(root)) }).trim());
      });
      expect(findings).toEqual([{ ...outside, number: 3, reason: 'unlinked' }]);
    });

    it('broken off, doubled by an export, or kept from a later one on are fine', async () => {
      for (const change of [
        (lines: string[]) => [...lines, lines[3]!.slice(0, 100)],
        (lines: string[]) => [lines[0]!, lines[1]!.slice(0, 100), ...lines.slice(1)],
        (lines: string[]) => lines.flatMap((line) => [line, line]),
        (lines: string[]) => lines.slice(2),
        (lines: string[]) => lines.slice(0, 2),
        () => [],
      ])
        expect((await against(change)).findings).toEqual([]);
    });
  });
});
