/** What a caseworker knows about a case now, folded from its effective entries. */
export const phases = ['referred', 'open', 'post-monitoring', 'closed'] as const;
export type Phase = (typeof phases)[number];

export const stayKinds = ['kinship', 'foster', 'residential', 'shelter', 'emergency'] as const;
export type StayKind = (typeof stayKinds)[number];

/** A category held by a beneficiary, from–to; `to` is the day it ended, still held on that day. */
export interface HeldCategory {
  readonly entry: string;
  readonly person: string;
  readonly category: string;
  readonly from: string;
  readonly to?: string;
}

/** A placement or admission; `to` is the day it ended. */
export interface Stay {
  readonly entry: string;
  readonly person: string;
  readonly kind: StayKind;
  /** Whose place is taken; kinship carers have no places. */
  readonly provider?: string;
  readonly from: string;
  readonly to?: string;
}

export interface CaseState {
  readonly office: string;
  readonly phase: Phase;
  readonly phases: readonly { readonly phase: Phase; readonly from: string }[];
  /** The case was opened at some time: its days count from the referral's day. */
  readonly opened: boolean;
  readonly referredOn: string;
  readonly openedOn?: string;
  readonly urgency: string;
  readonly beneficiaries: readonly string[];
  /** The household as it was when the case was opened. */
  readonly household?: { readonly id: string; readonly members: readonly string[] };
  /** Accounts: who received the referral, until a case manager is assigned; then the case manager. */
  readonly receivedBy: string;
  readonly manager?: string;
  readonly categories: readonly HeldCategory[];
  readonly stays: readonly Stay[];
}

/** Nothing has happened yet. */
export const noCase: CaseState = {
  office: '',
  phase: 'referred',
  phases: [],
  opened: false,
  referredOn: '',
  urgency: 'normal',
  beneficiaries: [],
  receivedBy: '',
  categories: [],
  stays: [],
};

/** The case moves to another phase on a day. */
export const enterPhase = (state: CaseState, phase: Phase, from: string): CaseState => ({
  ...state,
  phase,
  phases: [...state.phases, { phase, from }],
});

/** Accounts that work on the case: the case manager, or whoever received the referral until there is one. */
export const teamOf = (state: CaseState): readonly string[] => [state.manager ?? state.receivedBy];

/** Categories a person holds on a day, first and last day included, each once. */
export const heldOn = (state: CaseState, person: string, day: string): string[] => [
  ...new Set(
    state.categories
      .filter((held) => held.person === person && held.from <= day && (held.to === undefined || day <= held.to))
      .map((held) => held.category),
  ),
];

/** The category a person has not given up yet. */
export const openCategory = (state: CaseState, person: string, category: string): HeldCategory | undefined =>
  state.categories.find((held) => held.person === person && held.category === category && held.to === undefined);

export const openStay = (state: CaseState, person: string): Stay | undefined =>
  state.stays.find((stay) => stay.person === person && stay.to === undefined);

/** The household a beneficiary is counted with: the case's, or a household of one. */
export const familyOf = (state: CaseState, person: string): string =>
  state.household?.members.includes(person) ? state.household.id : person;
