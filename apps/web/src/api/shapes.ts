/** What the server answers. Ids are UUIDs, days YYYY-MM-DD, instants ISO 8601, positions decimal strings. */
export type Language = 'sq' | 'sr' | 'en';
export type Labels = Readonly<Record<Language, string>>;
export type Names = Readonly<Record<string, string>>;

export type Mode = 'demo' | 'real';

export interface Session {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly { readonly role: string; readonly office: string }[];
  readonly mode: Mode;
}

export type Value = string | number | boolean | null | readonly Value[] | Content;
export interface Content {
  readonly [field: string]: Value | undefined;
}

export type FieldKind =
  | 'id'
  | 'new-id'
  | 'person'
  | 'persons'
  | 'provider'
  | 'account'
  | 'entry'
  | 'code'
  | 'codes'
  | 'day'
  | 'birth'
  | 'count'
  | 'euro'
  | 'quantity'
  | 'yes-no'
  | 'text'
  | 'group'
  | 'groups'
  | 'content';

export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly optional: boolean;
  readonly labels: Labels;
  readonly list?: string;
  /** The only codes of the list a form shows; absent = all that are offered. */
  readonly offered?: readonly string[];
  readonly ahead?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly form?: string;
  readonly sealed: boolean;
  readonly fields?: readonly Field[];
}

export type Subject = 'case' | 'person' | 'provider' | 'household' | 'plan' | 'account';
export type Repair = 'correct' | 'withdraw' | 'restore';

export interface Action {
  readonly subject: Subject;
  readonly name: string;
  readonly opens: boolean;
  readonly by: readonly string[];
  readonly when?: readonly string[];
  readonly repairs?: Repair;
  readonly words: Readonly<Record<Language, { readonly title: string; readonly sentence: string }>>;
  readonly fields: readonly Field[];
}

export interface Code {
  readonly code: string;
  readonly labels: Labels;
  readonly offered: boolean;
}

export interface Actions {
  readonly actions: readonly Action[];
  readonly codeLists: Readonly<Record<string, readonly Code[]>>;
  readonly offices: readonly { readonly code: string; readonly labels: Labels; readonly municipality: string }[];
  readonly mode: Mode;
}

export interface KnownAt {
  readonly position: string;
  readonly at: string | null;
  readonly final: boolean;
}

export interface Recorded {
  readonly revision: number | string;
  readonly position: string;
  readonly case?: string;
  readonly person?: string;
  readonly entry?: string;
}

export interface FoundPerson {
  readonly person: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birth: string | null;
  readonly residence: string | null;
  readonly settlement?: string | null;
}

export interface Provider {
  readonly provider: string;
  readonly name: string;
  readonly kind: string;
  readonly office: string;
  readonly municipality: string;
  readonly places: number;
  readonly free: number;
}

interface Named {
  readonly account: string;
  readonly name: string;
}

export interface CaseLine {
  readonly case: string;
  readonly office: string;
  readonly phase: string;
  readonly urgency: string;
  readonly referredOn: string;
  readonly openedOn: string | null;
  readonly lastOn: string;
  readonly manager: Named | null;
  readonly beneficiaries: readonly { readonly person: string; readonly name: string }[];
  readonly categories: readonly string[];
  readonly restricted: boolean;
}

export interface CasePage {
  readonly cases: readonly CaseLine[];
  readonly next: string | null;
}

export interface Case {
  readonly case: string;
  readonly revision: number | string;
  readonly position: string;
  readonly office: string;
  readonly phase: string;
  readonly urgency: string;
  readonly referredOn: string;
  readonly openedOn: string | null;
  readonly restricted: boolean;
  readonly manager: Named | null;
  readonly beneficiaries: readonly {
    readonly person: string;
    readonly name: string;
    readonly birth: string | null;
    readonly sex: string | null;
  }[];
  readonly categories: readonly {
    readonly entry: string;
    readonly person: string;
    readonly category: string;
    readonly from: string;
    readonly to?: string | null;
  }[];
  readonly stays: readonly {
    readonly entry: string;
    readonly person: string;
    readonly kind: string;
    readonly provider?: string | null;
    readonly from: string;
    readonly to?: string | null;
  }[];
  readonly available: readonly string[];
  readonly names: Names;
  /** Accounts that may be the case manager. */
  readonly workers?: readonly Named[];
}

export interface RepairEntry {
  readonly event: string;
  readonly on: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly reason: string;
  readonly why?: string;
}

export interface TimelineEntry {
  readonly entry: string;
  readonly revision: number | string;
  readonly action: string;
  readonly event: string;
  readonly on: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly role: string;
  readonly office: string;
  readonly content: Content;
  readonly withdrawn: boolean;
  readonly corrected: boolean;
  readonly repairs: readonly RepairEntry[];
}

export interface Timeline {
  readonly case: string;
  readonly knownAt: KnownAt;
  readonly entries: readonly TimelineEntry[];
  readonly names: Names;
}

export interface Plan {
  readonly code: string;
  readonly municipality: string;
  readonly title: Labels;
  readonly from: number;
  readonly to: number;
  /** Whether the reader may ask for the entries behind its figures. */
  readonly explains: boolean;
}

export interface Cell {
  readonly value?: number | null;
  readonly raw?: string | null;
  readonly year?: number | null;
  readonly doubt?: Labels | null;
}

export interface PlanRow {
  readonly code: string;
  readonly objective: string;
  readonly objectiveTitle: Labels;
  readonly title: Labels;
  readonly unit: string;
  readonly source: string;
  readonly indicator: string;
  readonly definition: Labels | null;
  readonly baseline: Cell | null;
  readonly target: Cell | null;
  readonly printedActual: Cell | null;
  readonly countedActual: number | null;
  readonly reportedActual?: number | null;
  readonly state: string;
}

export interface PlanTable {
  readonly plan: string;
  readonly year: number;
  readonly knownAt: KnownAt;
  readonly recorded: { readonly from: string; readonly to: string } | null;
  readonly rows: readonly PlanRow[];
}

export interface Explanation {
  readonly row: string;
  readonly year: number;
  readonly knownAt: KnownAt;
  readonly figure: number | null;
  readonly entries: readonly {
    readonly case: string;
    readonly entry: string;
    readonly on: string;
    readonly from?: string | null;
    readonly through?: string | null;
    readonly fact: string;
    readonly kind: string;
    readonly action: string;
    readonly person: string | null;
  }[];
  readonly names: Names;
}
