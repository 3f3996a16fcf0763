import type { Role } from '#casework';

/** A role held at an office today. */
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
  /** The municipality whose plan it is. */
  readonly municipality?: string;
  /** Accounts that work on the case. */
  readonly team?: readonly string[];
  readonly restricted?: boolean;
  readonly phase?: string;
  /** Who recorded the entry a repair is about. */
  readonly entryActor?: string;
}
