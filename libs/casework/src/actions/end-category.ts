import { categories } from '#vocabulary';
import type { Secret } from '../action';
import { changed, openCategory } from '../case';
import { caseAction } from '../case-action';
import { Choice, Day, Optional, Persons, Sealed, Text } from '../fields';
import { refusal } from '../refusal';

export class EndCategory {
  @Day() on!: string;
  @Choice(categories) category!: string;
  @Persons() for!: string[];
  @Sealed() @Text() @Optional() note?: Secret;
}

const notHeld = refusal(
  'CATEGORY_NOT_HELD',
  {
    sq: 'Personi atë ditë nuk e kishte këtë kategori: kontrolloni personin, kategorinë dhe ditën.',
    sr: 'Lice tog dana nije imalo ovu kategoriju: proverite lice, kategoriju i dan.',
    en: 'The person did not hold this category on that day: check the person, the category and the day.',
  },
  'category',
);

/** A beneficiary holds a category until this day, which still counts. */
export const endCategory = caseAction({
  name: 'end-category',
  event: 'CategoryEnded',
  input: EndCategory,
  when: ['referred', 'open', 'post-monitoring'],
  by: ['caseworker', 'supervisor', 'director'],
  offered: ({ categories }) => categories.some(({ to }) => to === undefined),
  check: (state, { category, for: persons }) =>
    persons.every((person) => openCategory(state, person, category)) ? undefined : notHeld,
  evolve(state, { on, data }) {
    const ended = new Set(data.for.map((person) => openCategory(state, person, data.category)));
    return changed(state, {
      categories: state.categories.map((held) => (ended.has(held) ? { ...held, to: on } : held)),
    });
  },
  words: {
    sq: {
      title: 'Përfundo kategorinë',
      sentence: 'Përfundoi kategoria {category}: {for}',
      fields: { on: 'Dita e fundit', category: 'Kategoria', for: 'Kush', note: 'Shënim' },
    },
    sr: {
      title: 'Okončaj kategoriju',
      sentence: 'Okončana kategorija {category}: {for}',
      fields: { on: 'Poslednji dan', category: 'Kategorija', for: 'Ko', note: 'Beleška' },
    },
    en: {
      title: 'End category',
      sentence: 'Category {category} ended: {for}',
      fields: { on: 'Last day', category: 'Category', for: 'Who', note: 'Note' },
    },
  },
});
