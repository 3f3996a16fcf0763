import { revocationReasons } from '#vocabulary';
import type { Secret } from '../action';
import { Choice, Day, Optional, Sealed, Text } from '../fields';
import { licenceOn } from '../licence';
import { providerAction } from '../provider';
import { dayAhead } from '../member-refusals';
import { notLicensed } from '../provider-refusals';

export class RevokeLicence {
  @Day() on!: string;
  @Choice(revocationReasons) reason!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** The licence is taken away for good from this day on, with any that was to follow it; only a new one helps. */
export const revokeLicence = providerAction({
  name: 'revoke-licence',
  event: 'LicenceRevoked',
  input: RevokeLicence,
  by: ['supervisor', 'director', 'admin'],
  check(state, { on }, { today }) {
    if (on > today) return { ...dayAhead, field: 'on' };
    return licenceOn(state, on) ? undefined : { ...notLicensed, field: 'on' };
  },
  evolve(state, { id, data: { on } }) {
    const end = { entry: id, on };
    return {
      ...state,
      licences: state.licences.map((each) =>
        each.revoked === undefined && on <= each.until ? { ...each, revoked: end } : each,
      ),
      // Nothing is left that could be suspended: a new licence begins free.
      suspensions: state.suspensions.map((each) => (each.ended === undefined ? { ...each, ended: end } : each)),
    };
  },
  words: {
    sq: {
      title: 'Hiq licencën',
      sentence: 'Licenca e hequr më {on}: {reason}',
      fields: { on: 'Dita', reason: 'Arsyeja', note: 'Shënim' },
    },
    sr: {
      title: 'Oduzmi licencu',
      sentence: 'Licenca oduzeta {on}: {reason}',
      fields: { on: 'Dan', reason: 'Razlog', note: 'Beleška' },
    },
    en: {
      title: 'Revoke licence',
      sentence: 'Licence revoked on {on}: {reason}',
      fields: { on: 'Day', reason: 'Reason', note: 'Note' },
    },
  },
});
