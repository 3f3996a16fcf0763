import type { Secret } from '../action';
import { handOver } from '../case';
import { caseAction } from '../case-action';
import { noTransferRequested } from '../case-refusals';
import { Day, Optional, Sealed, Text } from '../fields';

export class AcceptTransfer {
  @Day() on!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** The centre that was asked takes the case over: its days count there from this day, and it sees all of it. */
export const acceptTransfer = caseAction({
  name: 'accept-transfer',
  event: 'TransferAccepted',
  input: AcceptTransfer,
  when: ['referred', 'open', 'post-monitoring'],
  by: ['supervisor', 'director'],
  offered: ({ transfer }) => transfer !== undefined,
  // Only the centre that was asked: a request corrected afterwards must not send the case to one that never accepted.
  check: ({ transfer }, _, { who }) => (transfer?.to === who.office ? undefined : noTransferRequested),
  evolve: (state, entry) => handOver(state, entry.office, entry),
  words: {
    sq: {
      title: 'Prano rastin nga qendra tjetër',
      sentence: 'Qendra e pranoi rastin',
      fields: { on: 'Dita', note: 'Shënim' },
    },
    sr: {
      title: 'Preuzmi slučaj od drugog centra',
      sentence: 'Centar je preuzeo slučaj',
      fields: { on: 'Dan', note: 'Beleška' },
    },
    en: {
      title: 'Accept transfer',
      sentence: 'The centre took the case over',
      fields: { on: 'Day', note: 'Note' },
    },
  },
});
