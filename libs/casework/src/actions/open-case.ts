import type { Secret } from '../action';
import { changed, enterPhase } from '../case';
import { caseAction } from '../case-action';
import { unknownPerson } from '../case-refusals';
import { Day, FoundBy, Group, NewId, Optional, Persons, Sealed, Text } from '../fields';
import { refusal } from '../refusal';

/** The persons who live together on the day the case is opened; families are counted by its id. */
export class CaseHousehold {
  static readonly words = {
    sq: { id: 'Familja e regjistruar, ose e një rasti të mëparshëm', members: 'Anëtarët' },
    sr: { id: 'Evidentirano domaćinstvo, ili iz ranijeg slučaja', members: 'Članovi' },
    en: { id: 'Registered household, or one of an earlier case', members: 'Members' },
  };
  @NewId() @Optional() id?: string;
  @Persons() members!: string[];
}

export class OpenCase {
  @Day() on!: string;
  @Group(CaseHousehold) @Optional() household?: CaseHousehold;
  @Sealed() @FoundBy('protocol-number') @Text({ max: 40, form: 'number' }) @Optional() protocolNumber?: Secret;
  @Sealed() @Text() @Optional() note?: Secret;
}

const nobodyOfTheCase = refusal(
  'HOUSEHOLD_WITHOUT_BENEFICIARY',
  {
    sq: 'Asnjë përfitues i rastit nuk është në këtë familje: shtoni së paku një.',
    sr: 'U ovom domaćinstvu nema nijednog korisnika iz slučaja: dodajte bar jednog.',
    en: 'No beneficiary of the case belongs to this household: add at least one.',
  },
  'household.members',
);

const nobodyIdentified = refusal('NOBODY_IDENTIFIED', {
  sq: 'Ende nuk dihet për kë është rasti: identifikoni së pari një person.',
  sr: 'Još se ne zna za koga je slučaj: prvo identifikujte jedno lice.',
  en: 'Nobody of this referral is known by name yet: identify a person first.',
});

/** The office takes the case on. Its days count as open from the referral; the household is kept as it was that day. */
export const openCase = caseAction({
  name: 'open-case',
  event: 'CaseOpened',
  input: OpenCase,
  when: ['referred'],
  by: ['caseworker', 'supervisor', 'director'],
  check(state, { household }, around) {
    if (state.beneficiaries.length === 0) return nobodyIdentified;
    if (!household) return undefined;
    if (household.members.some((person) => !around.persons.has(person))) {
      return { ...unknownPerson, field: 'household.members' };
    }
    return household.members.some((person) => state.beneficiaries.includes(person)) ? undefined : nobodyOfTheCase;
  },
  evolve(state, entry) {
    const { household } = entry.data;
    const kept = household?.id === undefined ? undefined : { id: household.id, members: household.members };
    return changed(enterPhase(state, 'open', entry), {
      opened: true,
      openedOn: state.openedOn ?? entry.on,
      household: kept,
    });
  },
  words: {
    sq: {
      title: 'Hap rastin',
      sentence: 'Rasti u hap',
      fields: { on: 'Dita', household: 'Familja', protocolNumber: 'Numri i protokollit', note: 'Shënim' },
    },
    sr: {
      title: 'Otvori slučaj',
      sentence: 'Slučaj je otvoren',
      fields: { on: 'Dan', household: 'Domaćinstvo', protocolNumber: 'Broj protokola', note: 'Beleška' },
    },
    en: {
      title: 'Open case',
      sentence: 'Case opened',
      fields: { on: 'Day', household: 'Household', protocolNumber: 'Protocol number', note: 'Note' },
    },
  },
});
