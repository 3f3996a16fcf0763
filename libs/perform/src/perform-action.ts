import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { deedOf, judge, type Actor } from '#access';
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
import { localDay } from './local-day';
import { badInput, busy, changedSince, denied, keyReused, notFound, refused } from './problem';
import { CLOCK, EVENT_STORE, ID_SECRET, VAULT, type Clock } from './tokens';
import { deriveId } from './derive-id';
import { fillNewIds } from './fill-new-ids';
import type { SubjectRules } from './subject-rules';
import { Subjects } from './subjects';

export interface Performed {
  readonly id: string;
  readonly entry: string;
  readonly revision: number;
  readonly position: bigint;
}

export interface Request {
  readonly actor: Actor | undefined;
  readonly subject: Subject;
  readonly action: string;
  /** The stream's id; absent when the action opens a stream. */
  readonly id?: string;
  readonly body: unknown;
  /** Idempotency-Key; absent = a random one. */
  readonly key?: string;
  /** If-Match: the revision the reader had seen. */
  readonly expected?: number;
  readonly request: string;
}

/** The one command: somebody does one action on one stream. */
export class PerformAction extends Command<Performed> {
  constructor(readonly request: Request) {
    super();
  }
}

const attempts = 10;

/** Who → validate → read → judge → vault → log, at the revisions read; again when somebody was faster. */
@CommandHandler(PerformAction)
export class PerformActionHandler implements ICommandHandler<PerformAction> {
  constructor(
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(VAULT) private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SECRET) private readonly secret: Buffer,
    @Inject(Subjects) private readonly subjects: Subjects,
  ) {}

  async execute({ request }: PerformAction): Promise<Performed> {
    const rules = this.subjects.of(request.subject);
    const action = rules.actions.find(({ name }) => name === request.action);
    if (!action || (action.opens ?? false) !== (request.id === undefined)) throw notFound();
    const key = request.key ?? randomUUID();
    const account = request.actor?.account ?? '';
    const id = request.id ?? rules.idOf?.(request.body) ?? deriveId(this.secret, account, key, 1);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const done = await this.attempt(request, rules, action, id, key);
      if (done) return done;
    }
    throw busy();
  }

  private async attempt(
    request: Request,
    rules: SubjectRules,
    action: Action,
    id: string,
    key: string,
  ): Promise<Performed | undefined> {
    const stream = `${request.subject}-${id}`;
    const history = await this.log.read(stream);
    const now = this.clock();
    const standing = action.opens ? {} : rules.standing(history);
    const judged = judge(request.actor, deedOf(action), standing);
    if (!judged.allowed) throw denied(judged.status);
    if (!request.actor || (!action.opens && history.length === 0)) throw notFound();
    const account = request.actor.account;

    const checked = rules.read(action, request.body, history, localDay(now));
    if (checked.problems) throw badInput(checked.problems);
    const eventId = deriveId(this.secret, account, key, 0);
    const made = new Set<string>();
    const input = fillNewIds(action, checked.input, (ordinal) => {
      const id = deriveId(this.secret, account, key, ordinal);
      made.add(id);
      return id;
    });
    const values = sealable(action, input).map(({ path, ...rest }): SealRequest => ({
      ...rest,
      event: eventId,
      field: path,
      subject: id,
    }));

    const earlier = history.find((event) => event.id === eventId);
    if (earlier) return this.repeated(earlier, action, input, values, id);
    if (action.opens && history.length > 0) throw rules.alreadyOpen();
    const last = history.length - 1;
    if (request.expected !== undefined && request.expected !== last) {
      throw changedSince(
        last,
        history.slice(request.expected + 1).map(({ type, on }) => ({ event: type, on })),
      );
    }

    const event: NewEvent = {
      id: eventId,
      type: action.event,
      schema: action.schema,
      on: dayOf(input) ?? localDay(now),
      data: withReferences(action, input, this.blankReferences(values)) as JsonObject,
      metadata: { actor: account, role: judged.role, office: judged.office, correlationId: request.request },
    };
    const candidate: HistoryEvent = { ...event, revision: history.length, position: 0n, recordedAt: now.toISOString() };
    const outcome = await rules.judge({
      id,
      history,
      candidate,
      action,
      input,
      made,
      who: { account, ...judged },
      today: localDay(now),
    });
    if (isRefusal(outcome)) throw refused(outcome);

    const sealed = await this.seal(values);
    if (!sealed || !(await this.holds(values, sealed))) throw keyReused();
    const data = withReferences(action, input, referencesBy(values, sealed)) as JsonObject;
    let ordinal = 100;
    const side = outcome.writes.map(({ stream: other, expect, events }) => ({
      stream: other,
      expect,
      events: events.map((each): NewEvent => ({
        ...each,
        id: deriveId(this.secret, account, key, ordinal++),
        metadata: { ...event.metadata, causationId: eventId },
      })),
    }));
    const answer = await this.log.append([
      ...side,
      {
        stream,
        expect: last < 0 ? 'none' : last,
        events: [{ ...event, metadata: { ...event.metadata, ...outcome.metadata }, data }],
      },
    ]);
    // The same request at the same instant: then the entry is in the stream by now.
    if (answer.outcome === 'id-taken' && !(await this.log.read(stream)).some((each) => each.id === eventId))
      throw keyReused();
    if (answer.outcome === 'id-taken') return undefined;
    if (answer.outcome === 'conflict') return undefined;
    // Places stand behind the entry in the log: its own position is answered, now and when the request is repeated.
    const own = side.length > 0 && (await this.log.read(stream)).find((each) => each.id === eventId);
    const { position } = own || answer;
    return { id, entry: eventId, revision: answer.revisions[stream] ?? history.length, position };
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
    return { id, entry: earlier.id, revision: earlier.revision, position: earlier.position };
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

const referencesBy = (values: readonly SealRequest[], sealed: readonly Reference[]): Map<string, Reference> =>
  new Map(values.flatMap(({ field }, index) => (sealed[index] ? [[field, sealed[index]]] : [])));

const plain = (data: object): unknown =>
  JSON.parse(JSON.stringify(data, (name, value: unknown) => (name === 'digest' ? '' : value)));

const dayOf = (input: object): string | undefined =>
  'on' in input && typeof input.on === 'string' ? input.on : undefined;
