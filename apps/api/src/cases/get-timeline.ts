import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { caseTarget, judge, seesEntry, type Actor } from '#access';
import { caseActionOf, effective, entriesOf, fieldsOf, isRepair, replay, type CaseEntry, type Field } from '#casework';
import type { EventStore } from '#event-store';
import type { Vault } from '#vault';
import { KnownAt } from '../known-at';
import { namedBy, shownTo } from './get-case';
import { EVENT_STORE, Names, VAULT, denied, notFound, openValues } from '#perform';

/** Every entry of a case as it was known at a position, with its corrections; rights are judged now. */
export class GetTimeline extends Query<object> {
  constructor(
    readonly actor: Actor | undefined,
    readonly id: string,
    readonly knownAt?: string,
  ) {
    super();
  }
}

@QueryHandler(GetTimeline)
export class GetTimelineHandler implements IQueryHandler<GetTimeline> {
  constructor(
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(VAULT) private readonly vault: Vault,
    @Inject(KnownAt) private readonly known: KnownAt,
    @Inject(Names) private readonly names: Names,
  ) {}

  async execute({ actor, id, knownAt: asked }: GetTimeline): Promise<object> {
    const all = await this.log.read(`case-${id}`);
    const state = replay(effective(all), caseActionOf);
    const judged = judge(actor, { see: 'timeline' }, all.length > 0 ? caseTarget(state) : {});
    if (!judged.allowed) throw denied(judged.status);
    if (all.length === 0) throw notFound();
    const knownAt = await this.known.resolve(asked);
    // Without a question about the past the timeline shows what the log holds now, ahead of the tables.
    const history = asked === undefined ? all : all.filter(({ position }) => position <= knownAt.position);
    const entries = entriesOf(history).filter(({ type, actor: by }) =>
      seesEntry(judged.role, actor?.account ?? '', { action: caseActionOf(type).name, actor: by }),
    );
    const seen = new Set(entries.map(({ id: entry }) => entry));
    const repairs = history.filter(
      (event) => isRepair(event) && seen.has((event.data as unknown as { entry: string }).entry),
    );
    const opened = await openValues(this.vault, [
      ...entries.map(({ data }) => data),
      ...repairs.map(({ data }) => data),
    ]);
    const recorded = new Map(history.map((event) => [event.id, event]));
    const named = namedBy(shownTo(judged.role, state));
    const actors = [...entries.map(({ actor: by }) => by), ...repairs.flatMap(({ metadata }) => metadata.actor ?? [])];
    const ids = (...kinds: Field['kind'][]): string[] => entries.flatMap((entry) => idsIn(entry, kinds));
    const persons = [...new Set([...named.persons, ...ids('person', 'persons')])];
    const accounts = [...new Set([...named.accounts, ...actors, ...ids('account')])];
    const providers = [...new Set([...named.providers, ...ids('provider')])];
    return {
      case: id,
      knownAt: this.known.shown(knownAt),
      entries: entries.map((entry, index) => ({
        entry: entry.id,
        revision: entry.revision,
        action: caseActionOf(entry.type).name,
        event: entry.type,
        on: entry.on,
        recordedAt: recorded.get(entry.id)?.recordedAt,
        actor: entry.actor,
        role: entry.role,
        office: entry.office,
        content: opened[index],
        together: entry.joint !== entry.id,
        withdrawn: entry.withdrawn,
        corrected: entry.corrected,
        repairs: repairs.flatMap(({ type, on, recordedAt, metadata, data }, at) =>
          (data as unknown as { entry: string }).entry === entry.id
            ? [{ event: type, on, recordedAt, actor: metadata.actor, ...reasonOf(opened[entries.length + at]) }]
            : [],
        ),
      })),
      names: await this.names.of({ persons, accounts, providers }),
    };
  }
}

/** The ids an entry's own fields of these kinds hold. */
function idsIn(entry: CaseEntry, kinds: readonly Field['kind'][]): string[] {
  const fields = fieldsOf(caseActionOf(entry.type).input).filter(({ kind }) => kinds.includes(kind));
  return fields.flatMap(({ name }) => (Reflect.get(entry.data, name) as string | string[] | undefined) ?? []);
}

const reasonOf = (data: object | undefined): { reason?: unknown; why?: unknown } => ({
  reason: data && Reflect.get(data, 'reason'),
  why: data && Reflect.get(data, 'why'),
});
