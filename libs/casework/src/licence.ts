import { licenceWarningDays, licenceYears, needsLicence } from '#vocabulary';
import { addDays, birthday } from './values';

/** Something that came to an end, or was taken back, on a day; `entry` says by which entry. */
export interface Ended {
  readonly entry: string;
  readonly on: string;
}

/** A licence, valid from its first to its last day; a revoked one until the day before. */
export interface Licence {
  readonly entry: string;
  readonly by: string;
  readonly from: string;
  readonly until: string;
  readonly revoked?: Ended;
}

/** A time without the right to take anybody in; on the day it ended the provider may again. */
export interface Suspension {
  readonly entry: string;
  readonly from: string;
  readonly ended?: Ended;
}

export interface Licensing {
  readonly licences: readonly Licence[];
  readonly suspensions: readonly Suspension[];
}

export type LicenceState = 'licensed' | 'suspended' | 'expired' | 'revoked' | 'none' | 'not-needed';

/** The last day of a licence when no other is given: licences last three years. */
export const usualLastDay = (from: string): string => addDays(birthday(from, licenceYears), -1);

/** No licence lasts longer than until the same day three years later. */
export const latestLastDay = (from: string): string => birthday(from, licenceYears);

const revokedBy = ({ revoked }: Licence, day: string): boolean => revoked !== undefined && revoked.on <= day;

/** The licence that is valid on a day, suspended or not; the one that lasts longest. */
export const licenceOn = ({ licences }: Licensing, day: string): Licence | undefined =>
  licences
    .filter((each) => each.from <= day && day <= each.until && !revokedBy(each, day))
    .toSorted((one, other) => (one.until < other.until ? 1 : -1))[0];

export const suspensionOn = ({ suspensions }: Licensing, day: string): Suspension | undefined =>
  suspensions.find(({ from, ended }) => from <= day && (ended === undefined || day < ended.on));

/** Whether a provider may take somebody in on a day: it has a valid licence that is not suspended. */
export const licensedOn = (licensing: Licensing, day: string): boolean =>
  licenceOn(licensing, day) !== undefined && suspensionOn(licensing, day) === undefined;

/** How a provider of a kind stands with its licence on a day. */
export function licenceStateOn(licensing: Licensing, kind: string, day: string): LicenceState {
  if (!needsLicence(kind)) return 'not-needed';
  if (licenceOn(licensing, day)) return suspensionOn(licensing, day) ? 'suspended' : 'licensed';
  const last = licensing.licences
    .filter(({ from }) => from <= day)
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))[0];
  if (!last) return 'none';
  return revokedBy(last, day) ? 'revoked' : 'expired';
}

/** The last day of the licence valid on a day, with those that follow without a gap; undefined when there is none. */
export function licensedUntil(licensing: Licensing, day: string): string | undefined {
  let until = licenceOn(licensing, day)?.until;
  for (let next = until; next !== undefined;) {
    const following = licenceOn(licensing, addDays(next, 1))?.until;
    next = following !== undefined && following > next ? following : undefined;
    until = next ?? until;
  }
  return until;
}

/** Whether the licence valid on a day ends within the days that are warned of. */
export function licenceEndsSoon(licensing: Licensing, day: string): boolean {
  const until = licensedUntil(licensing, day);
  return until !== undefined && until <= addDays(day, licenceWarningDays);
}
