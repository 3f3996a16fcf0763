import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { deedOf, judge, mayEver, officesFor, type Actor } from '#access';
import {
  isRefusal,
  sealable,
  withReferences,
  type Action,
  type HistoryEvent,
  type Reference,
  type Subject,
} from '#casework';
import type { EventStore, JsonObject, NewEvent, RecordedEvent } from '#event-store';
import { SealedValueErased, type SealRequest, type Vault } from '#vault';
import { deriveId } from './derive-id';
import { fillNewIds } from './fill-new-ids';
import { localDay } from './local-day';
import { badInput, changedSince, denied, keyReused, notFound, refused } from './problem';
import type { Accepted, SubjectRules } from './subject-rules';
import { CLOCK, EVENT_STORE, ID_SECRET, VAULT, type Clock } from './tokens';

export interface Performed {
  readonly id: string;
  readonly entry: string;
  /** Absent for a partner: how many entries a case has is not its business. */
  readonly revision?: number;
  readonly position: bigint;
}

/** One entry somebody wants to make on one stream. */
export interface Wanted {
  readonly actor: Actor | undefined;
  readonly subject: Subject;
  readonly rules: SubjectRules;
  readonly action: Action;
  readonly id: string;
  readonly body: unknown;
  readonly key: string;
  /** Which event of the key it is: its id is derived from both. */
  readonly ordinal: number;
  /** The revision the reader had seen. */
  readonly expected?: number;
  readonly request: string;
  /** Flat strings beside the usual metadata. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** An entry that was judged and may be written at the revision read. */
interface Judged {
  readonly wanted: Wanted;
  readonly stream: string;
  /** The last revision read; -1 = there is no stream yet. */
  readonly last: number;
  readonly input: object;
  readonly event: NewEvent;
  readonly values: readonly SealRequest[];
  readonly accepted: Accepted;
}

/** Judges entries and writes those accepted into the log, all or nothing, at the revisions read. */
@Injectable()
export class EntryWriter {
  constructor(
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(VAULT) private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SECRET) private readonly secret: Buffer,
  ) {}

  /** The id an event or stream of this key gets. */
  idOf(account: string, key: string, ordinal: number): string {
    return deriveId(this.secret, account, key, ordinal);
  }

  /** Who → validate → read → judge. The earlier result when the same request was performed before. */
  async judge(wanted: Wanted): Promise<Judged | Performed> {
    const { actor, rules, action, id, key, expected } = wanted;
    const stream = `${wanted.subject}-${id}`;
    const history = await this.log.read(stream);
    const now = this.clock();
    const standing = action.opens ? {} : await rules.standing(history, id);
    const judged = judge(actor, deedOf(action), standing);
    const eventId = this.idOf(actor?.account ?? '', key, wanted.ordinal);
    const earlier = history.find((event) => event.id === eventId);
    // Whoever made an entry gets its result again, even where that very entry ended their rights (a case handed over).
    const repeats = earlier !== undefined && mayEver(actor, deedOf(action)).allowed;
    if (!judged.allowed && !repeats) throw denied(judged.status);
    if (!actor || (!action.opens && history.length === 0)) throw notFound();
    const { account } = actor;
    // Nothing tells yet whose it is to be: never silently that of the office with the higher role.
    if (action.opens && !earlier && officesFor(actor, deedOf(action)).length > 1)
      throw badInput([{ field: 'Office', code: 'REQUIRED' }]);

    const checked = rules.read(action, wanted.body, history, localDay(now));
    if (checked.problems) throw badInput(checked.problems);
    const made = new Set<string>();
    const input = fillNewIds(action, checked.input, (ordinal) => {
      const newId = this.idOf(account, key, ordinal);
      made.add(newId);
      return newId;
    });
    const values = sealable(action, input).map(({ path, ...rest }): SealRequest => ({
      ...rest,
      event: eventId,
      field: path,
      subject: id,
    }));

    if (earlier) return this.repeated(earlier, action, input, values, id);
    if (!judged.allowed) throw denied(judged.status);
    if (action.opens && history.length > 0) throw rules.alreadyOpen();
    const last = history.length - 1;
    if (expected !== undefined) {
      // Whoever writes in a case whose history is not theirs to read is not told how long it is, nor by trying.
      const told = wanted.subject !== 'case' || judge(actor, { see: 'timeline' }, standing).allowed;
      if (!told) throw badInput([{ field: 'If-Match', code: 'NOT_A_REVISION' }]);
      const since = history.slice(expected + 1).map(({ type, on }) => ({ event: type, on }));
      if (expected !== last) throw changedSince(last, since);
    }

    const { role, office } = judged;
    const event: NewEvent = {
      id: eventId,
      type: action.event,
      schema: action.schema,
      on: dayOf(input) ?? localDay(now),
      data: withReferences(action, input, this.blankReferences(values)) as JsonObject,
      metadata: { actor: account, role, office, correlationId: wanted.request, ...wanted.metadata },
    };
    const candidate: HistoryEvent = { ...event, revision: history.length, position: 0n, recordedAt: now.toISOString() };
    const who = { account, ...judged };
    const outcome = await rules.judge({ id, history, candidate, action, input, made, who, today: localDay(now) });
    if (isRefusal(outcome)) throw refused(outcome);
    return { wanted, stream, last, input, event, values, accepted: outcome };
  }

  /** Seals and appends what was judged; undefined when somebody was faster: then everything is judged anew. */
  async write(entries: readonly Judged[]): Promise<Performed[] | undefined> {
    const sealed = await Promise.all(entries.map((entry) => this.sealed(entry)));
    const writes = entries.flatMap((entry, index) => [
      ...this.sideWrites(entry),
      {
        stream: entry.stream,
        expect: entry.last < 0 ? ('none' as const) : entry.last,
        events: [
          {
            ...entry.event,
            metadata: { ...entry.event.metadata, ...entry.accepted.metadata },
            data: sealed[index] as JsonObject,
          },
        ],
      },
    ]);
    const answer = await this.log.append(writes);
    if (answer.outcome === 'conflict') return undefined;
    const streams = writes.length > 1 || answer.outcome === 'id-taken';
    const read = streams ? await this.log.readMany(entries.map(({ stream }) => stream)) : undefined;
    const own = ({ stream, event }: Judged): RecordedEvent | undefined =>
      read?.get(stream)?.find(({ id }) => id === event.id);
    if (answer.outcome === 'id-taken') {
      // The same request at the same instant: then the entries are in their streams by now.
      if (!entries.every(own)) throw keyReused();
      return undefined;
    }
    // An append of several streams ends elsewhere: each entry's own position is answered, now and when repeated.
    return entries.map((entry) => {
      const { position } = own(entry) ?? answer;
      const revision = answer.revisions[entry.stream] ?? entry.last + 1;
      return { id: entry.wanted.id, entry: entry.event.id, ...toldRevision(entry.event, revision), position };
    });
  }

  private async sealed({ wanted, input, values }: Judged): Promise<object> {
    const sealed = await this.seal(values);
    if (!sealed || !(await this.holds(values, sealed))) throw keyReused();
    return withReferences(wanted.action, input, referencesBy(values, sealed));
  }

  private sideWrites({ wanted, event, accepted }: Judged) {
    let ordinal = 100;
    return accepted.writes.map(({ stream, expect, events }) => ({
      stream,
      expect,
      events: events.map((each): NewEvent => ({
        ...each,
        id: this.idOf(event.metadata['actor'] ?? '', wanted.key, ordinal++),
        metadata: { ...event.metadata, causationId: event.id },
      })),
    }));
  }

  /** The same key again: the first result when the content is the same, otherwise the key was used for something else. */
  private async repeated(
    earlier: RecordedEvent,
    action: Action,
    input: object,
    values: readonly SealRequest[],
    id: string,
  ): Promise<Performed> {
    const blank = withReferences(action, input, this.blankReferences(values));
    // Compared without digests first: a value the first request did not have must never reach the vault.
    if (earlier.type !== action.event || !isDeepStrictEqual(plain(blank), plain(earlier.data))) throw keyReused();
    const sealed = await this.seal(values);
    // What was erased since can be compared no more; it stays erased, and the first result stands.
    const data = sealed && withReferences(action, input, referencesBy(values, sealed));
    if (data && !isDeepStrictEqual(data, earlier.data)) throw keyReused();
    return { id, entry: earlier.id, ...toldRevision(earlier, earlier.revision), position: earlier.position };
  }

  /** The values' references; undefined when one of them was erased since: it is never sealed again. */
  private seal(values: readonly SealRequest[]): Promise<Reference[] | undefined> {
    return this.vault.seal(values).catch((error: unknown) => {
      if (error instanceof SealedValueErased) return undefined;
      throw error;
    });
  }

  /** Whether the vault holds just these values: a key used before for something refused must not bring its old words along. */
  private async holds(values: readonly SealRequest[], sealed: readonly Reference[]): Promise<boolean> {
    if (values.length === 0) return true;
    const opened = await this.vault.open(sealed.map((reference) => reference.sealed));
    const held = sealed.map((reference) => opened.get(reference.sealed) ?? null);
    return isDeepStrictEqual(plain(held), plain(values.map(({ value }) => value)));
  }

  /** References before anything is sealed: rules see that a value is there, never what it is. */
  private blankReferences(values: readonly SealRequest[]): Map<string, Reference> {
    return new Map(values.map(({ event, field }) => [field, { sealed: this.vault.idOf(event, field), digest: '' }]));
  }
}

const toldRevision = ({ metadata }: Pick<NewEvent, 'metadata'>, revision: number): { revision?: number } =>
  metadata['role'] === 'partner' ? {} : { revision };

const referencesBy = (values: readonly SealRequest[], sealed: readonly Reference[]): Map<string, Reference> =>
  new Map(values.flatMap(({ field }, index) => (sealed[index] ? [[field, sealed[index]]] : [])));

const plain = (data: object): unknown =>
  JSON.parse(JSON.stringify(data, (name, value: unknown) => (name === 'digest' ? '' : value)));

const dayOf = (input: object): string | undefined =>
  'on' in input && typeof input.on === 'string' ? input.on : undefined;
