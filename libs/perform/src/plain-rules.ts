import { Inject, Injectable } from '@nestjs/common';
import { accountSubject, householdTarget, type AccountAround, type AccountState, type Target } from '#access';
import {
  isRefusal,
  performPlain,
  householdSubject,
  providerSubject,
  readInput,
  foldPlain,
  type Action,
  type HistoryEvent,
  type HouseholdAround,
  type HouseholdState,
  type PlainSubject,
  type ProviderAround,
  type ProviderState,
  type Refusal,
} from '#casework';
import type { EventStore } from '#event-store';
import { planSubject, type PlanAround, type PlanState } from '#indicators';
import { birthInFuture, birthOfChange, personState, personSubject, type PersonAround, type PersonState } from '#people';
import { KeptPeople } from './kept-people';
import { People } from './people';
import { Problem } from './problem';
import type { Accepted, Judgable, Read, SubjectRules } from './subject-rules';
import { EVENT_STORE } from './tokens';

/** Streams folded in order of recording; they write nowhere else. */
abstract class PlainRules<State, Around> implements SubjectRules {
  constructor(protected readonly subject: PlainSubject<State, Around>) {}

  get actions(): readonly Action[] {
    return this.subject.actions;
  }

  abstract standing(history: readonly HistoryEvent[], id: string): Target | Promise<Target>;
  protected abstract around(what: Judgable): Promise<Around>;

  read(action: Action, body: unknown, _history: readonly HistoryEvent[], _today: string): Read {
    return readInput(action.input, body);
  }

  alreadyOpen(): Problem {
    return new Problem(409, 'already-there', 'This exists already');
  }

  async judge(what: Judgable): Promise<Refusal | Accepted> {
    const outcome = performPlain(this.subject, what.history, what.candidate, await this.around(what));
    return isRefusal(outcome) ? outcome : { writes: [] };
  }
}

/** Persons: whoever may register may correct, at the offices that keep the person. */
@Injectable()
export class PersonRules extends PlainRules<PersonState, PersonAround> {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(KeptPeople) private readonly kept: KeptPeople,
  ) {
    super(personSubject);
  }

  async standing(history: readonly HistoryEvent[], id: string): Promise<Target> {
    const { office } = personState(history);
    return office === '' ? {} : ((await this.kept.targets(new Map([[id, { office }]]))).get(id) ?? {});
  }

  override read(action: Action, body: unknown, history: readonly HistoryEvent[], today: string): Read {
    const read = super.read(action, body, history, today);
    if (read.problems) return read;
    const state = personState(history);
    const problems = [...birthInFuture(read.input, today), ...birthOfChange(read.input, state)];
    return problems.length > 0 ? { problems } : read;
  }

  protected async around({ id, today }: Judgable): Promise<PersonAround> {
    return { today, segments: (await this.people.segmentsOf([id])).get(id) ?? [] };
  }
}

/** Providers: kept by the office that registered them; a foster family's members are persons their office keeps. */
@Injectable()
export class ProviderRules extends PlainRules<ProviderState, ProviderAround> {
  constructor(@Inject(KeptPeople) private readonly kept: KeptPeople) {
    super(providerSubject);
  }

  standing(history: readonly HistoryEvent[]): Target {
    return { office: foldPlain(providerSubject, history).office };
  }

  protected async around({ input, today, who }: Judgable): Promise<ProviderAround> {
    return { today, who, persons: await this.kept.namedBy(who.office, personsIn(input)) };
  }
}

/** Households: kept by the office that registered them and those whose case names them; of persons the office keeps. */
@Injectable()
export class HouseholdRules extends PlainRules<HouseholdState, HouseholdAround> {
  constructor(@Inject(KeptPeople) private readonly kept: KeptPeople) {
    super(householdSubject);
  }

  async standing(history: readonly HistoryEvent[], id: string): Promise<Target> {
    const { office } = foldPlain(householdSubject, history);
    return office === '' ? {} : householdTarget(office, (await this.kept.naming([id])).get(id) ?? []);
  }

  protected async around({ history, input, today, who }: Judgable): Promise<HouseholdAround> {
    const persons = await this.kept.namedBy(who.office, personsIn(input));
    // Who lived there before may come back, whoever keeps them.
    for (const { person } of foldPlain(householdSubject, history).members) persons.add(person);
    return { today, persons };
  }
}

/** The persons an input of these names: one, or the members of a household. */
function personsIn(input: object): string[] {
  const { person, members = [] } = input as { person?: string; members?: readonly string[] };
  return [...(person === undefined ? [] : [person]), ...members];
}

@Injectable()
export class PlanRules extends PlainRules<PlanState, PlanAround> {
  constructor() {
    super(planSubject);
  }

  /** A plan's stream is named by its code. */
  idOf(body: unknown): string | undefined {
    const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
    return typeof code === 'string' && /^[a-z][a-z0-9-]{2,79}$/.test(code) ? code : undefined;
  }

  standing(history: readonly HistoryEvent[]): Target {
    return { municipality: foldPlain(planSubject, history).municipality };
  }

  protected around({ today, who }: Judgable): Promise<PlanAround> {
    return Promise.resolve({ today, who });
  }
}

@Injectable()
export class AccountRules extends PlainRules<AccountState, AccountAround> {
  constructor(@Inject(EVENT_STORE) private readonly log: EventStore) {
    super(accountSubject);
  }

  standing(): Target {
    return {};
  }

  protected async around({ id, today, who, input }: Judgable): Promise<AccountAround> {
    const { provider } = input as { provider?: string };
    const known = provider !== undefined && (await this.log.read(`provider-${provider}`)).length > 0;
    return { today, account: id, who, providers: new Set(known ? [provider] : []) };
  }
}
