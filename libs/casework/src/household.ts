import { actionOn } from './action';
import type { Ended } from './licence';

/** A person who lives in a household, from–to; on the day of leaving no more. */
export interface HouseholdMember {
  readonly entry: string;
  readonly person: string;
  readonly from: string;
  readonly left?: Ended;
}

/** Persons who live together, as the office keeps them. */
export interface HouseholdState {
  readonly office: string;
  readonly members: readonly HouseholdMember[];
}

/** What surrounds a household when an action is judged. */
export interface HouseholdAround {
  readonly today: string;
  /** Registered persons the input names. */
  readonly persons: ReadonlySet<string>;
}

export const noHousehold: HouseholdState = { office: '', members: [] };

/** Declares an action on a household's stream. */
export const householdAction = actionOn<HouseholdState, HouseholdAround>('household');

/** Who lives in the household on a day. */
export const membersOn = ({ members }: HouseholdState, day: string): string[] => [
  ...new Set(
    members
      .filter(({ from, left }) => from <= day && (left === undefined || day < left.on))
      .map(({ person }) => person),
  ),
];

/** The person lives there at some time from this day on. */
export const livesThere = ({ members }: HouseholdState, person: string, from: string): boolean =>
  members.some((each) => each.person === person && (each.left === undefined || from < each.left.on));
