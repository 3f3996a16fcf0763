import { createHash } from 'node:crypto';
import { canonicalBytes, type NewEvent } from '../src';
import { logDatabase, type LogDatabase } from './log-database';

const first: NewEvent = {
  id: '018f0000-0000-8000-8000-000000000001',
  type: 'VisitRecorded',
  schema: 1,
  on: '2024-03-05',
  data: { z: 1, a: { ë: 'ç', b: [0.1, 1e21, -0] } },
  metadata: { office: 'mitrovica-south', actor: 'account-1' },
};
const golden =
  '{"data":{"a":{"b":[0.1,1e+21,0],"ë":"ç"},"z":1},"id":"018f0000-0000-8000-8000-000000000001",' +
  '"metadata":{"actor":"account-1","office":"mitrovica-south"},"on":"2024-03-05","schema":1,"stream":"case-1","type":"VisitRecorded"}';
const sha256 = (...parts: Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

describe('the stored form of an event', () => {
  let database: LogDatabase;
  beforeAll(async () => {
    database = await logDatabase();
  });
  afterAll(() => database.drop());

  it('is RFC 8785 of the envelope without what the log gives, for ever', () => {
    expect(canonicalBytes('case-1', first).toString('utf8')).toBe(golden);
  });

  it('leaves out what is undefined, as JSON does', () => {
    const data = { a: 1, b: undefined } as unknown as NewEvent['data'];
    expect(canonicalBytes('case-1', { ...first, data })).toEqual(
      canonicalBytes('case-1', { ...first, data: { a: 1 } }),
    );
  });

  it('is stored byte for byte and chained by SHA-256 within its stream, from 32 zero bytes on', async () => {
    const store = database.store();
    const second = { ...first, id: '018f0000-0000-8000-8000-000000000002' };
    await store.append([{ stream: 'case-1', expect: 'none', events: [first] }]);
    await store.append([{ stream: 'case-1', expect: 0, events: [second] }]);
    const { rows } = await database.owner.query<{ envelope: Buffer; hash: Buffer }>(
      'select envelope, hash from log.events order by position',
    );
    expect(rows[0]?.envelope.toString('utf8')).toBe(golden);
    const hash = sha256(Buffer.alloc(32), Buffer.from(golden, 'utf8'));
    expect(rows[0]?.hash.toString('hex')).toBe(hash);
    const next = sha256(Buffer.from(hash, 'hex'), canonicalBytes('case-1', second));
    expect(rows[1]?.hash.toString('hex')).toBe(next);
    const head = await database.owner.query<{ revision: string; last_hash: Buffer }>(
      `select revision, last_hash from log.streams where id = 'case-1'`,
    );
    expect(head.rows[0]?.revision).toBe('1');
    expect(head.rows[0]?.last_hash.toString('hex')).toBe(next);
  });

  it('leaves no trace of an append that was refused', async () => {
    const store = database.store();
    const answer = await store.append([
      { stream: 'a-new', expect: 'none', events: [{ ...first, id: '018f0000-0000-8000-8000-000000000003' }] },
      { stream: 'case-1', expect: 'none', events: [{ ...first, id: '018f0000-0000-8000-8000-000000000004' }] },
    ]);
    expect(answer.outcome).toBe('conflict');
    const { rows } = await database.owner.query(
      `select (select count(*)::int from log.streams) as streams, (select last_value::int from log.position) as position`,
    );
    expect(rows).toEqual([{ streams: 1, position: 2 }]);
  });

  it('can be read by an operator in SQL', async () => {
    const { rows } = await database.owner.query<{ event: NewEvent }>(
      'select event from log.readable where position = 1',
    );
    expect(rows[0]?.event).toEqual({ ...first, stream: 'case-1', data: { z: 1, a: { ë: 'ç', b: [0.1, 1e21, 0] } } });
  });
});
