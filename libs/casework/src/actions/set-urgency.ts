import { urgencies } from '#vocabulary';
import type { Secret } from '../action';
import { changed } from '../case';
import { caseAction } from '../case-action';
import { Choice, Day, Optional, Sealed, Text } from '../fields';

export class SetUrgency {
  @Day() on!: string;
  @Choice(urgencies) urgency!: string;
  @Sealed() @Text() @Optional() reason?: Secret;
}

/** The case is more or less urgent than it was said to be. */
export const setUrgency = caseAction({
  name: 'set-urgency',
  event: 'UrgencySet',
  input: SetUrgency,
  when: ['referred', 'open', 'post-monitoring'],
  by: ['caseworker', 'supervisor', 'director'],
  evolve: (state, { data }) => changed(state, { urgency: data.urgency }),
  words: {
    sq: {
      title: 'Cakto urgjencën',
      sentence: 'Urgjenca: {urgency}',
      fields: { on: 'Dita', urgency: 'Urgjenca', reason: 'Arsyeja' },
    },
    sr: {
      title: 'Odredi hitnost',
      sentence: 'Hitnost: {urgency}',
      fields: { on: 'Dan', urgency: 'Hitnost', reason: 'Razlog' },
    },
    en: {
      title: 'Set urgency',
      sentence: 'Urgency: {urgency}',
      fields: { on: 'Day', urgency: 'Urgency', reason: 'Reason' },
    },
  },
});
