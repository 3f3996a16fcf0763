import type { Secret } from '../action';
import { attributesOn, birthKnown } from '../attributes';
import { changed } from '../case';
import { caseAction } from '../case-action';
import { beforeBirth, unknownPerson } from '../case-refusals';
import { Day, Optional, Person, Sealed, Text } from '../fields';
import { refusal } from '../refusal';

export class IdentifyPerson {
  @Day() on!: string;
  @Person() person!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

const nobodyUnidentified = refusal('NOBODY_UNIDENTIFIED', {
  sq: 'Të gjithë personat e këtij referimi dihen: për dikë tjetër pranoni një referim të ri.',
  sr: 'Sva lica iz ovog upućivanja su poznata: za nekog drugog primite novo upućivanje.',
  en: 'Everybody in this referral is known by name: for somebody else receive a new referral.',
});

const alreadyBeneficiary = refusal(
  'ALREADY_A_BENEFICIARY',
  {
    sq: 'Ky person është tashmë përfitues i rastit: zgjidhni personin që u identifikua.',
    sr: 'Ovo lice je već korisnik u slučaju: izaberite lice koje je identifikovano.',
    en: 'This person is a beneficiary of the case already: choose the person who was identified.',
  },
  'person',
);

/** Somebody of the referral is now known by name: the referral counts for them, with its own day and channel. */
export const identifyPerson = caseAction({
  name: 'identify-person',
  event: 'PersonIdentified',
  input: IdentifyPerson,
  when: ['referred', 'open', 'post-monitoring'],
  by: ['caseworker', 'supervisor', 'director'],
  offered: ({ unidentified }) => unidentified > 0,
  check(state, { person }, around) {
    const segments = around.persons.get(person);
    if (!segments) return { ...unknownPerson, field: 'person' };
    if (state.beneficiaries.includes(person)) return alreadyBeneficiary;
    if (state.unidentified === 0) return nobodyUnidentified;
    const born = birthKnown(attributesOn(segments, state.referredOn));
    return born && state.referredOn < born.earliest ? { ...beforeBirth, field: 'person' } : undefined;
  },
  evolve: (state, { data }) =>
    changed(state, {
      unidentified: state.unidentified - 1,
      beneficiaries: [...state.beneficiaries, data.person],
    }),
  points: ({ person }, { referral, referredOn }) => [
    { person, fact: 'referral', kind: referral.channel, of: { entry: referral.entry, on: referredOn } },
  ],
  words: {
    sq: {
      title: 'Identifiko personin',
      sentence: 'Personi u identifikua: {person}',
      fields: { on: 'Dita', person: 'Personi', note: 'Shënim' },
    },
    sr: {
      title: 'Identifikuj lice',
      sentence: 'Lice je identifikovano: {person}',
      fields: { on: 'Dan', person: 'Lice', note: 'Beleška' },
    },
    en: {
      title: 'Identify person',
      sentence: 'Person identified: {person}',
      fields: { on: 'Day', person: 'Person', note: 'Note' },
    },
  },
});
