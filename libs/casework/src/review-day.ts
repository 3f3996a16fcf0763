import { refusal, type Refusal } from './refusal';

const reviewNotAhead = refusal(
  'REVIEW_NOT_AFTER',
  {
    sq: 'Rishikimi tjetër duhet të jetë pas ditës së këtij shënimi: shkruani një ditë të mëvonshme.',
    sr: 'Sledeće preispitivanje mora biti posle dana ovog upisa: upišite kasniji dan.',
    en: 'The next review must lie after the day of this entry: enter a later day.',
  },
  'reviewOn',
);

/** The next review lies after the day of the entry; how far ahead is not refused, what is overdue is told when read. */
export const reviewDayRefusal = (on: string, reviewOn: string): Refusal | undefined =>
  reviewOn > on ? undefined : reviewNotAhead;
