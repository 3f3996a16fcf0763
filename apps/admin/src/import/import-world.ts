import type { AttributeSegment } from '#casework';
import type { EventStore } from '#event-store';
import type { Accounts, KeptPeople, People } from '#perform';
import type { Vault } from '#vault';
import type { ActingAccount } from './acting-account';
import type { OutsideIds } from './outside-ids';
import type { Register } from './register';

/** What an import works with. */
export interface ImportWorld {
  readonly log: EventStore;
  readonly vault: Vault;
  readonly people: People;
  readonly kept: KeptPeople;
  readonly accounts: Accounts;
  readonly sql: { query(text: string, parameters: unknown[]): Promise<unknown> };
  readonly register: Register;
  readonly ids: OutsideIds;
  readonly acting: ActingAccount;
  /** The register's name: metadata `import` of every event. */
  readonly name: string;
  /** The local day. */
  readonly today: string;
  /** Keys that neither this file nor an earlier import registered, as "person KEY". */
  readonly unknown: ReadonlySet<string>;
  /** Attributes of the persons of this file, by id. */
  readonly segments: Map<string, readonly AttributeSegment[]>;
  /** Kinds of the providers of this file, by id. */
  readonly providerKinds: Map<string, string>;
}
