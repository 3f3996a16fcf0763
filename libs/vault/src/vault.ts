/** Any JSON value; attributes are sealed as one object per event. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** identity is what names a person (free text too); attributes are what figures are broken down by. */
export type VaultClass = 'identity' | 'attributes';

/** Kinds of number a worker types to find something; each is found by HMAC, never by its clear text. */
export type LookupKind = 'personal-number' | 'protocol-number' | 'case-number';

/** One value to seal: `event` is the event's id (a UUID), `field` its field as written, `subject` whom an erasure asks about. */
export interface SealRequest {
  event: string;
  field: string;
  subject: string;
  class: VaultClass;
  value: JsonValue;
  /** Makes the value findable; it must then be a string. */
  lookup?: LookupKind;
}

/** What the event holds instead of the value: the row's id and the hex SHA-256 over its salt and canonical bytes. */
export interface SealedReference {
  sealed: string;
  digest: string;
}

/** One version of the master key, 32 bytes. */
export interface MasterKey {
  version: number;
  key: Buffer;
}

/** The sealed values of persons, outside the log. Values never show in its errors. */
export interface Vault {
  /** The id (UUIDv8) a value of this event's field has or will have; known before it is sealed. */
  idOf(event: string, field: string): string;
  /**
   * Seals values, answers in the same order. On a retry the stored row stays and its salt makes the digest of the value
   * given now, so that other content shows as another digest. Throws SealedValueErased for a value erased since.
   */
  seal(requests: readonly SealRequest[]): Promise<SealedReference[]>;
  /** Clear values by id; erased and unknown ids are absent. Throws VaultTampered when a row was altered. */
  open(ids: readonly string[]): Promise<Map<string, JsonValue>>;
  /** Subjects that hold or once held this number, whatever its spelling; sorted, each once. */
  find(kind: LookupKind, value: string): Promise<string[]>;
  /** A 32-byte server secret, made once and sealed under the master key; rotation does not change it. */
  secret(name: string): Promise<Buffer>;
  /** Deletes values for ever and remembers their ids, so that no retry brings them back; answers how many there were. */
  erase(ids: readonly string[]): Promise<number>;
  /** How many values were erased so far: with another answer, what was opened before may hold one erased since. */
  erased(): Promise<number>;
  /** Deletes values sealed before `olderThan` (a day ago or more) whose event never reached the log; answers how many. */
  sweep(isInLog: (eventIds: string[]) => Promise<Set<string>>, olderThan: Date): Promise<number>;
  /** Seals every row and secret again under `next` (owner role; every process must already read both versions). */
  rotate(next: MasterKey): Promise<{ rows: number }>;
  close(): Promise<void>;
}
