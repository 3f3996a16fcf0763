/** A table as it is copied: its columns in the order of the copy. */
export interface CopiedTable {
  /** Schema and name, "log.events". */
  readonly name: string;
  readonly columns: readonly string[];
}

/** First in a backup, `about.json`: what a restore must know before it touches anything. */
export interface About {
  readonly format: 'kujdes-backup';
  /** Of the format; a restore reads its own and earlier ones. */
  readonly version: number;
  /** The version of the software that made it. */
  readonly software: string;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  /** What the database was marked as, for ever. */
  readonly mode: string;
  /** Every migration that had run, in both databases. */
  readonly migrations: readonly string[];
  /** In the order in which they are copied: the log first, the vault last, a table behind those it refers to. */
  readonly tables: readonly CopiedTable[];
}

/** Last in a backup, `manifest.json`: what must have come before it. */
export interface Manifest {
  readonly tables: readonly TableCount[];
  readonly sequences: readonly SequencePlace[];
  /** Position of the last event, "0" in an empty log. */
  readonly head: string;
  /** Versions of the master key that the sealed values need; never a key. */
  readonly keyVersions: readonly number[];
}

export interface TableCount {
  readonly name: string;
  readonly rows: number;
  /** SHA-256 of the copied bytes, all parts together, in hex. */
  readonly sha256: string;
}

export interface SequencePlace {
  readonly name: string;
  /** The last number drawn; a restored one goes on behind it. */
  readonly last: string;
}

export const formatVersion = 1;
export const aboutName = 'about.json';
export const manifestName = 'manifest.json';
/** The master key file; only in a backup made --with-key. */
export const keyName = 'master-key.json';

/** A table's bytes come in parts of bounded length: log.events.000001.copy; put together in order they are one COPY. */
export const partName = (table: string, part: number): string => `${table}.${String(part).padStart(6, '0')}.copy`;

/** The table a part belongs to; undefined for any other member. */
export const tableOfPart = (name: string): string | undefined => /^(.+)\.\d{6,}\.copy$/.exec(name)?.[1];
