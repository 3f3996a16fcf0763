import type { Secret } from '../action';
import { Day, Optional, Sealed, Text } from '../fields';
import { providerAction } from '../provider';
import { beforeItBegan, dayAhead } from '../member-refusals';
import { notSuspended } from '../provider-refusals';

export class EndSuspension {
  @Day() on!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** The licence is valid again from this day on, as long as it lasts. */
export const endSuspension = providerAction({
  name: 'end-suspension',
  event: 'LicenceSuspensionEnded',
  input: EndSuspension,
  by: ['supervisor', 'director', 'admin'],
  check({ suspensions }, { on }, { today }) {
    const open = suspensions.find(({ ended }) => ended === undefined);
    if (!open) return notSuspended;
    if (on > today) return { ...dayAhead, field: 'on' };
    return on < open.from ? { ...beforeItBegan, field: 'on' } : undefined;
  },
  evolve: (state, { id, data: { on } }) => ({
    ...state,
    suspensions: state.suspensions.map((each) =>
      each.ended === undefined ? { ...each, ended: { entry: id, on } } : each,
    ),
  }),
  words: {
    sq: {
      title: 'Përfundo pezullimin',
      sentence: 'Pezullimi i licencës përfundoi më {on}',
      fields: { on: 'Dita', note: 'Shënim' },
    },
    sr: {
      title: 'Okončaj suspenziju',
      sentence: 'Suspenzija licence okončana {on}',
      fields: { on: 'Dan', note: 'Beleška' },
    },
    en: {
      title: 'End suspension',
      sentence: 'Suspension of the licence ended on {on}',
      fields: { on: 'Day', note: 'Note' },
    },
  },
});
