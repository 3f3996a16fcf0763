import { neededServices, services, unmetNeedReasons } from '#vocabulary';
import type { Secret } from '../action';
import { caseAction } from '../case-action';
import { unknownProvider } from '../case-refusals';
import { Choice, Day, Optional, Persons, Provider, Sealed, Text } from '../fields';
import { neededKindsRefusal } from '../needed-kinds';
import { nameNeeds } from '../needs';

export class RecordUnmetNeed {
  @Day() on!: string;
  @Persons() for!: string[];
  @Choice(services, { offer: neededServices }) kind!: string;
  @Choice(unmetNeedReasons) reason!: string;
  @Provider() @Optional() provider?: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** A service was asked for and not given: the need is counted though nothing was done about it. */
export const recordUnmetNeed = caseAction({
  name: 'record-unmet-need',
  event: 'UnmetNeedRecorded',
  input: RecordUnmetNeed,
  when: ['referred', 'open', 'post-monitoring'],
  by: ['caseworker', 'team-member', 'supervisor', 'director'],
  check(_, { kind, provider }, around) {
    const unknown = provider !== undefined && !around.providers.has(provider);
    return neededKindsRefusal([kind], 'kind') ?? (unknown ? { ...unknownProvider, field: 'provider' } : undefined);
  },
  evolve: (state, entry) => nameNeeds(state, entry.data.for, [entry.data.kind], entry),
  words: {
    sq: {
      title: 'Regjistro nevojën e paplotësuar',
      sentence: 'Nuk u plotësua nevoja për {kind}: {for}. {reason}',
      fields: {
        on: 'Dita',
        for: 'Kush',
        kind: 'Shërbimi i nevojshëm',
        reason: 'Pse nuk u ofrua',
        provider: 'Ofruesi që u kërkua',
        note: 'Shënim',
      },
    },
    sr: {
      title: 'Evidentiraj nezadovoljenu potrebu',
      sentence: 'Nezadovoljena potreba za {kind}: {for}. {reason}',
      fields: {
        on: 'Dan',
        for: 'Ko',
        kind: 'Potrebna usluga',
        reason: 'Zašto nije pružena',
        provider: 'Pružalac od koga je tražena',
        note: 'Beleška',
      },
    },
    en: {
      title: 'Record unmet need',
      sentence: 'Unmet need of {kind}: {for}. {reason}',
      fields: {
        on: 'Day',
        for: 'Who',
        kind: 'Service needed',
        reason: 'Why it was not given',
        provider: 'Provider it was asked of',
        note: 'Note',
      },
    },
  },
});
