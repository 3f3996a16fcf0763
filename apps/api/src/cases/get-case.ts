import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { caseTarget, isRestrictedCase, judge, seesWholeCase, type Actor } from '#access';
import { assumedDeadlines, dueIn, factsOf } from '#casework';
import { caseActionOf, effective, replay, type CaseState, type Role } from '#casework';
import type { EventStore, RecordedEvent } from '#event-store';
import { Accounts, CLOCK, EVENT_STORE, Names, denied, localDay, notFound, type Clock } from '#perform';
import { findParked } from '#read-model';
import type { DataSource } from 'typeorm';
import { DATA_SOURCE } from '../tokens';
import { offeredActions } from './offered-actions';

/** A case as its page shows it, folded from the stream now. */
export class GetCase extends Query<object> {
  constructor(
    readonly actor: Actor | undefined,
    readonly id: string,
  ) {
    super();
  }
}

/**
 * What a role sees of a case it reaches: the administrative line, and whoever is only asked to take the case over, know
 * persons and the course, not the work, and never where somebody is hidden.
 */
export function shownTo(role: Role, state: CaseState, onlyHead = false): CaseState {
  if (seesWholeCase(role) && !onlyHead) return state;
  const categories = onlyHead && seesWholeCase(role) ? state.categories : [];
  return { ...state, categories, household: undefined, stays: [], needs: [], plan: undefined, referredOut: [] };
}

/** Ids of everybody and everything a case names. */
export const namedBy = (state: CaseState): { persons: string[]; providers: string[]; accounts: string[] } => ({
  persons: [...new Set([...state.beneficiaries, ...(state.household?.members ?? [])])],
  providers: [...new Set([...state.stays, ...state.referredOut].flatMap(({ provider }) => provider ?? []))],
  accounts: [state.manager ?? state.receivedBy],
});

@QueryHandler(GetCase)
export class GetCaseHandler implements IQueryHandler<GetCase> {
  constructor(
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(Names) private readonly names: Names,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(DATA_SOURCE) private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ actor, id }: GetCase): Promise<object> {
    const history = await this.log.read(`case-${id}`);
    const entries = effective(history);
    const whole = replay(entries, caseActionOf);
    const judged = judge(actor, { see: 'case' }, history.length > 0 ? caseTarget(whole) : {});
    if (!judged.allowed) throw denied(judged.status);
    const last = history.at(-1);
    if (!last) throw notFound();
    const timelineOpen = judge(actor, { see: 'timeline' }, caseTarget(whole)).allowed;
    const state = shownTo(judged.role, whole, !timelineOpen);
    const { persons, providers, accounts } = namedBy(state);
    const [people, names, parked] = await Promise.all([
      this.names.people(persons),
      this.names.of({ persons, providers, accounts }),
      findParked(this.database, `case-${id}`),
    ]);
    const manager = state.manager;
    const available = offeredActions(actor, judged.role, whole);
    return {
      case: id,
      revision: last.revision,
      position: String(positionOf(history)),
      office: state.office,
      phase: state.phase,
      urgency: state.urgency,
      referredOn: state.referredOn,
      openedOn: state.openedOn ?? null,
      restricted: isRestrictedCase(state),
      manager: manager ? { account: manager, name: names[manager] ?? '' } : null,
      beneficiaries: state.beneficiaries.map((person) => ({ person, ...people.get(person) })),
      household: state.household ?? null,
      categories: state.categories,
      stays: state.stays,
      unidentified: state.unidentified,
      transfer: state.transfer ?? null,
      referredOut: state.referredOut,
      due: {
        assumed: assumedDeadlines.assumed,
        steps:
          !seesWholeCase(judged.role) || !timelineOpen
            ? []
            : dueIn(
                { state, entries, facts: factsOf(history, caseActionOf) },
                localDay(this.clock()),
                assumedDeadlines,
              ),
      },
      parked: parked
        ? { reason: parked.reason, position: parked.position, since: parked.parkedAt.toISOString() }
        : null,
      /** Whoever is only asked to take the case over decides by its head. */
      timelineOpen,
      available,
      workers: available.includes('assign-case-manager') ? await this.workersAt(state.office) : [],
      names,
    };
  }

  /** Who may be given a case of the office, for the form that asks it. */
  private async workersAt(office: string): Promise<{ account: string; name: string }[]> {
    const held = await this.database.query<{ account_id: string }[]>(
      'select distinct account_id from read.account_role where office = $1',
      [office],
    );
    const accounts = held.map(({ account_id: account }) => account);
    const workers = [...(await this.accounts.workersAmong(accounts, office))];
    const names = await this.accounts.namesOf(workers);
    return workers.map((account) => ({ account, name: names.get(account) ?? '' }));
  }
}

const positionOf = (history: readonly RecordedEvent[]): bigint =>
  history.reduce((last, { position }) => (position > last ? position : last), 0n);
