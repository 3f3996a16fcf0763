import { placementEndReasons } from '#vocabulary';
import type { Secret } from '../action';
import { openStay } from '../case';
import { caseAction } from '../case-action';
import { Choice, Day, Optional, Persons, Sealed, Text } from '../fields';
import { refusal } from '../refusal';
import { endStays } from '../stays';

export class EndPlacement {
  @Day() on!: string;
  @Persons() for!: string[];
  @Choice(placementEndReasons) reason!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

const notPlaced = refusal(
  'NOT_PLACED',
  {
    sq: 'Personi atë ditë nuk kishte vendosje të hapur: kontrolloni personin dhe ditën, ose korrigjoni ditën e daljes.',
    sr: 'Lice tog dana nije imalo otvoren smeštaj: proverite lice i dan, ili ispravite dan odlaska.',
    en: 'The person had no open placement on that day: check the person and the day, or correct the day of leaving.',
  },
  'for',
);

/** Persons leave the placement or shelter they are in; their places are free again. */
export const endPlacement = caseAction({
  name: 'end-placement',
  event: 'PlacementEnded',
  input: EndPlacement,
  when: ['referred', 'open', 'post-monitoring'],
  by: ['caseworker', 'supervisor', 'director'],
  offered: ({ stays }) => stays.some(({ to }) => to === undefined),
  check: (state, { for: persons }) => (persons.every((person) => openStay(state, person)) ? undefined : notPlaced),
  evolve: (state, { on, data }) => endStays(state, data.for, on),
  words: {
    sq: {
      title: 'Përfundo vendosjen',
      sentence: 'Përfundoi vendosja: {for}. {reason}',
      fields: { on: 'Dita', for: 'Kush', reason: 'Arsyeja', note: 'Shënim' },
    },
    sr: {
      title: 'Okončaj smeštaj',
      sentence: 'Okončan smeštaj: {for}. {reason}',
      fields: { on: 'Dan', for: 'Ko', reason: 'Razlog', note: 'Beleška' },
    },
    en: {
      title: 'End placement',
      sentence: 'Placement ended: {for}. {reason}',
      fields: { on: 'Day', for: 'Who', reason: 'Reason', note: 'Note' },
    },
  },
});
