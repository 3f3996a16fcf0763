import { offices, transferReasons } from '#vocabulary';
import type { Secret } from '../action';
import { changed } from '../case';
import { caseAction } from '../case-action';
import { Choice, Day, Optional, Sealed, Text } from '../fields';
import { refusal } from '../refusal';

const centres = offices.codes.filter(({ kind }) => kind === 'qps').map(({ code }) => code);

export class RequestTransfer {
  @Day() on!: string;
  @Choice(offices, { offer: centres }) to!: string;
  @Choice(transferReasons) reason!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

const notAnotherCentre = refusal(
  'NOT_ANOTHER_CENTRE',
  {
    sq: 'Rasti i kalohet vetëm një qendre tjetër për punë sociale: zgjidhni një tjetër.',
    sr: 'Slučaj se prenosi samo drugom centru za socijalni rad: izaberite drugi.',
    en: 'A case is handed over to another Centre for Social Work only: choose another one.',
  },
  'to',
);

const alreadyRequested = refusal('TRANSFER_ALREADY_REQUESTED', {
  sq: 'Një qendër është lutur tashmë ta marrë rastin: prisni përgjigjen ose tërhiqeni atë kërkesë.',
  sr: 'Jedan centar je već zamoljen da preuzme slučaj: sačekajte odgovor ili povucite taj zahtev.',
  en: 'A centre has been asked already to take the case over: wait for its answer, or withdraw that request.',
});

/** Another centre is asked to take the case over; until it accepts, the case stays where it is. */
export const requestTransfer = caseAction({
  name: 'request-transfer',
  event: 'TransferRequested',
  input: RequestTransfer,
  when: ['referred', 'open', 'post-monitoring'],
  by: ['caseworker', 'supervisor', 'director'],
  offered: ({ transfer }) => transfer === undefined,
  check(state, { to }) {
    if (to === state.office || !centres.some((centre) => centre === to)) return notAnotherCentre;
    return state.transfer ? alreadyRequested : undefined;
  },
  evolve: (state, { id, on, data }) => changed(state, { transfer: { entry: id, to: data.to, on } }),
  words: {
    sq: {
      title: 'Kërko kalimin e rastit',
      sentence: 'U kërkua kalimi i rastit te {to}. {reason}',
      fields: { on: 'Dita', to: 'Qendra që e merr', reason: 'Arsyeja', note: 'Shënim' },
    },
    sr: {
      title: 'Zatraži prenos slučaja',
      sentence: 'Zatražen prenos slučaja: {to}. {reason}',
      fields: { on: 'Dan', to: 'Centar koji preuzima', reason: 'Razlog', note: 'Beleška' },
    },
    en: {
      title: 'Request transfer',
      sentence: 'Transfer requested to {to}. {reason}',
      fields: { on: 'Day', to: 'Centre that takes over', reason: 'Reason', note: 'Note' },
    },
  },
});
