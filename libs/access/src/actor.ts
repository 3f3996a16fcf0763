import type { Role } from '#casework';

/** A role held at an office today; a partner's office is the id of its provider. */
export interface Holding {
  readonly role: Role;
  readonly office: string;
}

/** Somebody signed in: an opaque account and the roles it holds now, also when history is asked. */
export interface Actor {
  readonly account: string;
  readonly roles: readonly Holding[];
}

/** What rights on something hang on, as it stands now. Absent = there is nothing there yet (the action opens it). */
export interface Target {
  readonly office?: string;
  /** The offices that keep a person or household. */
  readonly keptBy?: readonly string[];
  /** The municipality whose plan it is. */
  readonly municipality?: string;
  /** Accounts that work on the case. */
  readonly team?: readonly string[];
  readonly restricted?: boolean;
  readonly phase?: string;
  /** The office that is asked to take the case over. */
  readonly transferTo?: string;
  /** Providers the case's people are referred to: they have not answered yet, or did not refuse. */
  readonly referredTo?: readonly string[];
  /** Who recorded the entry a repair is about. */
  readonly entryActor?: string;
}
