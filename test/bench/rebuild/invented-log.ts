import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { BenchDatabase } from './bench-house';
import type { CaseTemplate, EventTemplate } from './case-templates';
import { checkPersonEnvelope, inventedPeople, type InventedPeople } from './invented-persons';
import { dayMs, firstMs, inventedWorld, type World } from './invented-world';

const chunkBytes = 1 << 18;
const person = 0xffff;

/**
 * A log as years of work leave it: cases and persons in the order of recording, every chain right, every stream's
 * events spread over the log; and the sealed values of the persons. Straight into the tables, which only a bench does.
 */
export async function inventLog(
  { owner, vault, key }: BenchDatabase,
  templates: readonly CaseTemplate[],
  size: { readonly cases: number; readonly persons: number },
  say: (line: string) => void,
): Promise<World> {
  const began = performance.now();
  const seconds = (): string => `${((performance.now() - began) / 1000).toFixed(0)} s`;
  const world = inventedWorld(templates, size.cases, size.persons);
  const people = await inventedPeople(world, vault, key);
  checkPersonEnvelope(people.envelope(0));
  await owner.query('set synchronous_commit = off');
  await owner.query(`set maintenance_work_mem = '512MB'`);
  const vaultIndexes = await takeIndexes(owner, 'vault.sealed');
  await copy(
    owner,
    'vault.sealed (id, event, key_version, class, subject, field, salt, nonce, ciphertext)',
    people.vaultLines(),
  );
  for (const sql of vaultIndexes) await owner.query(sql);
  say(`${world.persons} persons are sealed (${seconds()})`);
  const indexes = await takeIndexes(owner, 'log.events');
  const chain = new Chain(world);
  await copy(
    owner,
    'log.events (position, stream, category, revision, id, type, recorded_at, envelope, hash, append_first, append_size)',
    eventLines(world, people, chain),
  );
  say(`${world.events} events are written (${seconds()})`);
  for (const sql of indexes) await owner.query(sql);
  await copy(owner, 'log.streams (id, category, revision, last_hash, last_recorded_at)', chain.streamLines());
  await owner.query(`select setval('log.position', ${world.events})`);
  await owner.query('vacuum (analyze) log.events, log.streams, vault.sealed');
  say(`the log is ready (${seconds()})`);
  return world;
}

/** Indexes, and what refers to them, are made after the load; answers what makes them again. */
async function takeIndexes(owner: Client, table: string): Promise<string[]> {
  const { rows } = await owner.query<{ drop: string; make: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make,
       contype = 'f' as refers
     from pg_constraint where (conrelid = $1::regclass and contype in ('p', 'u')) or confrelid = $1::regclass
     union all
     select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid), false from pg_index
     where indrelid = $1::regclass and indexrelid not in (select conindid from pg_constraint where conrelid = $1::regclass)
     order by refers desc`,
    [table],
  );
  for (const { drop } of rows) await owner.query(drop);
  return rows.map(({ make }) => make).reverse();
}

async function copy(owner: Client, into: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(chunks(lines)), owner.query(copyFrom(`copy ${into} from stdin`)));
}

function* chunks(lines: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length < chunkBytes) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/** The last hash of every stream, as the append makes it. */
class Chain {
  private readonly cases: Buffer;
  private readonly persons: Buffer;

  constructor(private readonly world: World) {
    this.cases = Buffer.alloc(world.cases * 32);
    this.persons = Buffer.alloc(world.persons * 32);
  }

  next(of: 'cases' | 'persons', no: number, stored: string): string {
    const last = this[of].subarray(no * 32, no * 32 + 32);
    const hash = createHash('sha256').update(last).update(stored).digest();
    hash.copy(last);
    return hash.toString('hex');
  }

  *streamLines(): Generator<string> {
    const { world } = this;
    const line = (category: string, id: string, revision: number, hash: Buffer, at: number): string =>
      `${category}-${id}\t${category}\t${revision}\t\\\\x${hash.toString('hex')}\t${new Date(at).toISOString()}\n`;
    for (let no = 0; no < world.cases; no += 1) {
      const last = world.templateOf(no).events.length - 1;
      const hash = this.cases.subarray(no * 32, no * 32 + 32);
      yield line('case', world.idOf(no, 0), last, hash, world.atOf(no, last));
    }
    for (let no = 0; no < world.persons; no += 1)
      yield line('person', world.personId(no), 0, this.persons.subarray(no * 32, no * 32 + 32), world.registeredAt(no));
  }
}

function* eventLines(world: World, people: InventedPeople, chain: Chain): Generator<string> {
  let position = 0;
  for (const { no, event } of inOrder(world)) {
    position += 1;
    if (event === person) {
      const stored = people.envelope(no);
      const hash = chain.next('persons', no, stored);
      yield line(
        position,
        'person',
        world.personId(no),
        0,
        people.eventId(no),
        'PersonRegistered',
        world.registeredAt(no),
        stored,
        hash,
      );
      continue;
    }
    const template = world.templateOf(no).events[event];
    if (!template) throw new Error('an event has no template');
    const stored = envelopeOf(world, no, template);
    const hash = chain.next('cases', no, stored);
    yield line(
      position,
      'case',
      world.idOf(no, 0),
      event,
      world.idOf(no, template.id),
      template.type,
      world.atOf(no, event),
      stored,
      hash,
    );
  }
}

const line = (
  position: number,
  category: string,
  id: string,
  revision: number,
  event: string,
  type: string,
  at: number,
  stored: string,
  hash: string,
): string =>
  `${position}\t${category}-${id}\t${category}\t${revision}\t${event}\t${type}\t${new Date(at).toISOString()}\t` +
  `${stored}\t\\\\x${hash}\t${position}\t1\n`;

function envelopeOf(world: World, no: number, { texts, places }: EventTemplate): string {
  let text = texts[0] ?? '';
  for (const [index, place] of places.entries()) {
    if (place.kind === 'id') text += world.idOf(no, place.of);
    else if (place.kind === 'person') text += world.personId(world.personOf(no, place.of));
    else if (place.kind === 'day') text += world.day(world.startOf(no) + place.of);
    else text += `"${world.officeOf(no)}"`;
    text += texts[index + 1] ?? '';
  }
  return text;
}

/** Every event by when it is recorded: sorted day by day, so that little is held. */
function* inOrder(world: World): Generator<{ no: number; event: number }> {
  const dayOf = (at: number): number => Math.floor((at - firstMs) / dayMs);
  const counts = new Uint32Array(6_000);
  const each = function* (): Generator<[no: number, event: number, at: number]> {
    for (let no = 0; no < world.persons; no += 1) yield [no, person, world.registeredAt(no)];
    for (let no = 0; no < world.cases; no += 1) {
      const { length } = world.templateOf(no).events;
      for (let event = 0; event < length; event += 1) yield [no, event, world.atOf(no, event)];
    }
  };
  for (const [, , at] of each()) counts[dayOf(at)] = (counts[dayOf(at)] ?? 0) + 1;
  const next = new Uint32Array(counts.length);
  for (let day = 1; day < counts.length; day += 1) next[day] = (next[day - 1] ?? 0) + (counts[day - 1] ?? 0);
  const numbers = new Uint32Array(world.events);
  const events = new Uint16Array(world.events);
  for (const [no, event, at] of each()) {
    const slot = next[dayOf(at)] ?? 0;
    next[dayOf(at)] = slot + 1;
    numbers[slot] = no;
    events[slot] = event;
  }
  let from = 0;
  for (const count of counts) {
    const today = Array.from({ length: count }, (_, index) => {
      const [no, event] = [numbers[from + index] ?? 0, events[from + index] ?? 0];
      return { no, event, at: event === person ? world.registeredAt(no) : world.atOf(no, event) };
    });
    yield* today.sort((a, b) => a.at - b.at || a.no - b.no || a.event - b.event);
    from += count;
  }
}
