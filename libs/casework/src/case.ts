import type { Entry } from './history-event';

/** What a caseworker knows about a case now, folded from its effective entries. */
export const phases = ['referred', 'declined', 'open', 'post-monitoring', 'closed'] as const;
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

/** A kind of service a beneficiary needs, from the day it was named or given; `to` is the day it was found to be needed no longer. */
export interface Need {
  readonly entry: string;
  readonly person: string;
  readonly kind: string;
  readonly from: string;
  readonly to?: string;
}

/** Beneficiaries sent to a provider, and what came of it. */
export interface ReferredOut {
  readonly entry: string;
  readonly provider: string;
  /** Service code. */
  readonly kind: string;
  readonly persons: readonly string[];
  readonly from: string;
  /** Last day on which anything is disclosed. */
  readonly until: string;
  /** Codes of the fields disclosed. */
  readonly disclosed: readonly string[];
  readonly basis: string;
  readonly state: 'sent' | 'accepted' | 'rejected' | 'completed' | 'revoked';
  /** Of these the provider's services of this kind were recorded since. */
  readonly reported: readonly string[];
  /** The day it was completed. */
  readonly completedOn?: string;
}

/** A phase entered on a day, by an entry, while an office was responsible. */
export interface PhaseEntered {
  readonly phase: Phase;
  readonly from: string;
  readonly entry: string;
  readonly office: string;
}

export interface CaseState {
  /** The office responsible now; `offices` since when, and which before. */
  readonly office: string;
  readonly offices: readonly { readonly office: string; readonly from: string }[];
  readonly phase: Phase;
  readonly phases: readonly PhaseEntered[];
  readonly referral: { readonly entry: string; readonly channel: string };
  /** Persons of the referral nobody knows by name yet. */
  readonly unidentified: number;
  /** Another office is asked to take the case over. */
  readonly transfer?: { readonly entry: string; readonly to: string; readonly on: string };
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
  readonly needs: readonly Need[];
  /** The plan agreed with the person, and the day it is to be reviewed. */
  readonly plan?: { readonly entry: string; readonly on: string; readonly reviewOn: string };
  readonly referredOut: readonly ReferredOut[];
}

/** Nothing has happened yet. */
export const noCase: CaseState = {
  office: '',
  offices: [],
  phase: 'referred',
  phases: [],
  referral: { entry: '', channel: '' },
  unidentified: 0,
  opened: false,
  referredOn: '',
  urgency: 'normal',
  beneficiaries: [],
  receivedBy: '',
  categories: [],
  stays: [],
  needs: [],
  referredOut: [],
};

/** The case with some of it changed. */
export const changed = (state: CaseState, change: Partial<CaseState>): CaseState =>
  Object.assign(sameAs(state), change);

// Field by field: states are copied for every entry of every case, and by spread it takes ten times as long.
const sameAs = (state: CaseState): { -readonly [Name in keyof Required<CaseState>]: CaseState[Name] } => ({
  office: state.office,
  offices: state.offices,
  phase: state.phase,
  phases: state.phases,
  referral: state.referral,
  unidentified: state.unidentified,
  transfer: state.transfer,
  opened: state.opened,
  referredOn: state.referredOn,
  openedOn: state.openedOn,
  urgency: state.urgency,
  beneficiaries: state.beneficiaries,
  household: state.household,
  receivedBy: state.receivedBy,
  manager: state.manager,
  categories: state.categories,
  stays: state.stays,
  needs: state.needs,
  plan: state.plan,
  referredOut: state.referredOut,
});

/** The case moves to another phase with an entry, on its day. */
export const enterPhase = (state: CaseState, phase: Phase, { id, on }: Pick<Entry, 'id' | 'on'>): CaseState =>
  changed(state, { phase, phases: [...state.phases, { phase, from: on, entry: id, office: state.office }] });

/** Another office takes the case over: whoever accepted it works on it until there is a case manager. */
export const handOver = (state: CaseState, office: string, { on, actor }: Pick<Entry, 'on' | 'actor'>): CaseState =>
  changed(state, {
    office,
    offices: [...state.offices, { office, from: on }],
    receivedBy: actor,
    manager: undefined,
    transfer: undefined,
    // What the centre before told a provider, it told of what it knew: the other tells anew.
    referredOut: revoked(state.referredOut),
  });

/** Referrals of which nothing more is disclosed. */
export const revoked = (referrals: readonly ReferredOut[]): ReferredOut[] =>
  referrals.map((each) => (each.state === 'sent' || each.state === 'accepted' ? { ...each, state: 'revoked' } : each));

/** The office responsible on a day; on the day of a transfer the one that took over. */
export const officeOn = (state: CaseState, day: string): string =>
  state.offices.findLast(({ from }) => from <= day)?.office ?? state.offices[0]?.office ?? state.office;

/** Accounts that work on the case: the case manager, or whoever received the referral until there is one. */
export const teamOf = (state: CaseState): readonly string[] => [state.manager ?? state.receivedBy];

/** Categories a person holds on a day, first and last day included, each once. */
export function heldOn(state: CaseState, person: string, day: string): string[] {
  const codes: string[] = [];
  for (const held of state.categories)
    if (held.person === person && held.from <= day && (held.to === undefined || day <= held.to))
      if (!codes.includes(held.category)) codes.push(held.category);
  return codes;
}

/** The category a person has not given up yet. */
export const openCategory = (state: CaseState, person: string, category: string): HeldCategory | undefined =>
  state.categories.find((held) => held.person === person && held.category === category && held.to === undefined);

export const openStay = (state: CaseState, person: string): Stay | undefined =>
  state.stays.find((stay) => stay.person === person && stay.to === undefined);

/** The household a beneficiary is counted with: the case's, or a household of one. */
export const familyOf = (state: CaseState, person: string): string =>
  state.household?.members.includes(person) ? state.household.id : person;
