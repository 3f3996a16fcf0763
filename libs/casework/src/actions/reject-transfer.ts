import { transferRejections } from '#vocabulary';
import type { Secret } from '../action';
import { changed } from '../case';
import { caseAction } from '../case-action';
import { noTransferRequested } from '../case-refusals';
import { Choice, Day, Optional, Sealed, Text } from '../fields';

export class RejectTransfer {
  @Day() on!: string;
  @Choice(transferRejections) reason!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** The centre that was asked does not take the case over: it stays where it is. */
export const rejectTransfer = caseAction({
  name: 'reject-transfer',
  event: 'TransferRejected',
  input: RejectTransfer,
  when: ['referred', 'open', 'post-monitoring'],
  by: ['supervisor', 'director'],
  offered: ({ transfer }) => transfer !== undefined,
  check: ({ transfer }) => (transfer ? undefined : noTransferRequested),
  evolve: (state) => changed(state, { transfer: undefined }),
  words: {
    sq: {
      title: 'Refuzo rastin nga qendra tjetër',
      sentence: 'Qendra nuk e mori rastin. {reason}',
      fields: { on: 'Dita', reason: 'Arsyeja', note: 'Shënim' },
    },
    sr: {
      title: 'Odbij slučaj drugog centra',
      sentence: 'Centar nije preuzeo slučaj. {reason}',
      fields: { on: 'Dan', reason: 'Razlog', note: 'Beleška' },
    },
    en: {
      title: 'Reject transfer',
      sentence: 'The centre did not take the case over. {reason}',
      fields: { on: 'Day', reason: 'Reason', note: 'Note' },
    },
  },
});
