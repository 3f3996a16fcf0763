import { Inject, Injectable } from '@nestjs/common';
import { accountSubject, type AccountAround, type AccountState, type Target } from '#access';
import {
  isRefusal,
  performPlain,
  providerSubject,
  readInput,
  foldPlain,
  type Action,
  type HistoryEvent,
  type PlainSubject,
  type ProviderState,
  type Refusal,
} from '#casework';
import { planSubject, type PlanAround, type PlanState } from '#indicators';
import { birthInFuture, birthOfChange, personSubject, type PersonAround, type PersonState } from '#people';
import { People } from './people';
import { Problem } from './problem';
import type { Accepted, Judgable, Read, SubjectRules } from './subject-rules';

/** Streams folded in order of recording; they write nowhere else. */
abstract class PlainRules<State, Around> implements SubjectRules {
  constructor(protected readonly subject: PlainSubject<State, Around>) {}

  get actions(): readonly Action[] {
    return this.subject.actions;
  }

  abstract standing(history: readonly HistoryEvent[]): Target;
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

/** Persons: whoever may register may correct; rights hang on the role, not on an office. */
@Injectable()
export class PersonRules extends PlainRules<PersonState, PersonAround> {
  constructor(@Inject(People) private readonly people: People) {
    super(personSubject);
  }

  standing(history: readonly HistoryEvent[]): Target {
    return { office: foldPlain(personSubject, history).office };
  }

  override read(action: Action, body: unknown, history: readonly HistoryEvent[], today: string): Read {
    const read = super.read(action, body, history, today);
    if (read.problems) return read;
    const state = foldPlain(personSubject, history);
    const problems = [...birthInFuture(read.input, today), ...birthOfChange(read.input, state)];
    return problems.length > 0 ? { problems } : read;
  }

  protected async around({ id, today }: Judgable): Promise<PersonAround> {
    return { today, segments: (await this.people.segmentsOf([id])).get(id) ?? [] };
  }
}

@Injectable()
export class ProviderRules extends PlainRules<ProviderState, { today: string }> {
  constructor() {
    super(providerSubject);
  }

  standing(history: readonly HistoryEvent[]): Target {
    return { office: foldPlain(providerSubject, history).office };
  }

  protected around({ today }: Judgable): Promise<{ today: string }> {
    return Promise.resolve({ today });
  }
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
  constructor() {
    super(accountSubject);
  }

  standing(): Target {
    return {};
  }

  protected around({ id, today, who }: Judgable): Promise<AccountAround> {
    return Promise.resolve({ today, account: id, who });
  }
}
