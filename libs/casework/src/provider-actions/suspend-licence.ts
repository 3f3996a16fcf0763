import { suspensionReasons } from '#vocabulary';
import type { Secret } from '../action';
import { Choice, Day, Optional, Sealed, Text } from '../fields';
import { licenceOn } from '../licence';
import { providerAction } from '../provider';
import { dayAhead } from '../member-refusals';
import { alreadySuspended, notLicensed } from '../provider-refusals';

export class SuspendLicence {
  @Day() from!: string;
  @Choice(suspensionReasons) reason!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** The provider takes nobody new until the suspension ends; whoever is there stays. */
export const suspendLicence = providerAction({
  name: 'suspend-licence',
  event: 'LicenceSuspended',
  input: SuspendLicence,
  by: ['supervisor', 'director', 'admin'],
  check(state, { from }, { today }) {
    if (from > today) return { ...dayAhead, field: 'from' };
    if (state.suspensions.some(({ ended }) => ended === undefined || from < ended.on)) return alreadySuspended;
    return licenceOn(state, from) ? undefined : { ...notLicensed, field: 'from' };
  },
  evolve: (state, { id, data: { from } }) => ({
    ...state,
    suspensions: [...state.suspensions, { entry: id, from }],
  }),
  words: {
    sq: {
      title: 'Pezullo licencën',
      sentence: 'Licenca e pezulluar nga {from}: {reason}',
      fields: { from: 'Nga dita', reason: 'Arsyeja', note: 'Shënim' },
    },
    sr: {
      title: 'Suspenduj licencu',
      sentence: 'Licenca suspendovana od {from}: {reason}',
      fields: { from: 'Od dana', reason: 'Razlog', note: 'Beleška' },
    },
    en: {
      title: 'Suspend licence',
      sentence: 'Licence suspended from {from}: {reason}',
      fields: { from: 'From', reason: 'Reason', note: 'Note' },
    },
  },
});
