import { correctionReasons } from '#vocabulary';
import type { Secret } from '../action';
import { Choice, EntryOf, Optional, Sealed, Text } from '../fields';
import { type ProviderState, providerAction } from '../provider';
import { noProviderEntry } from '../provider-refusals';

export class WithdrawProviderEntry {
  @EntryOf() entry!: string;
  @Choice(correctionReasons) reason!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** The state as if an entry had not been recorded: a licence, suspension or member, or the end of one, or the closing. */
function without(state: ProviderState, entry: string): ProviderState {
  const others = <Each extends { readonly entry: string }>(list: readonly Each[]): Each[] =>
    list.filter((each) => each.entry !== entry);
  return {
    ...state,
    licences: others(state.licences).map(({ revoked, ...each }) =>
      revoked && revoked.entry !== entry ? { ...each, revoked } : each,
    ),
    suspensions: others(state.suspensions).map(({ ended, ...each }) =>
      ended && ended.entry !== entry ? { ...each, ended } : each,
    ),
    members: others(state.members).map(({ left, ...each }) =>
      left && left.entry !== entry ? { ...each, left } : each,
    ),
    closed: state.closed?.entry === entry ? undefined : state.closed,
  };
}

/** Every entry of a provider that can be taken back. */
const entriesOf = ({ licences, suspensions, members, closed }: ProviderState): (string | undefined)[] => [
  ...licences.flatMap(({ entry, revoked }) => [entry, revoked?.entry]),
  ...suspensions.flatMap(({ entry, ended }) => [entry, ended?.entry]),
  ...members.flatMap(({ entry, left }) => [entry, left?.entry]),
  closed?.entry,
];

/** An entry of a provider was wrong: a licence, suspension, revocation, member or closing recorded by mistake. */
export const withdrawProviderEntry = providerAction({
  name: 'withdraw-provider-entry',
  event: 'ProviderEntryWithdrawn',
  input: WithdrawProviderEntry,
  by: ['supervisor', 'director'],
  check: (state, { entry }) => (entriesOf(state).includes(entry) ? undefined : noProviderEntry),
  evolve: (state, { data: { entry } }) => without(state, entry),
  words: {
    sq: {
      title: 'Tërhiq shënimin e ofruesit',
      sentence: 'U tërhoq një shënim i ofruesit: {reason}',
      fields: { entry: 'Shënimi', reason: 'Arsyeja', note: 'Shpjegim' },
    },
    sr: {
      title: 'Povuci upis pružaoca',
      sentence: 'Povučen upis pružaoca: {reason}',
      fields: { entry: 'Upis', reason: 'Razlog', note: 'Objašnjenje' },
    },
    en: {
      title: 'Withdraw entry of the provider',
      sentence: 'An entry of the provider was withdrawn: {reason}',
      fields: { entry: 'Entry', reason: 'Reason', note: 'Explanation' },
    },
  },
});
