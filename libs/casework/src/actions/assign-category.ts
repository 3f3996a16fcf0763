import { categories } from '#vocabulary';
import { changed, openCategory } from '../case';
import { caseAction } from '../case-action';
import { saidElsewhere } from '../category-said-elsewhere';
import { subjectRefusal } from '../category-subject';
import { Choice, Day, Persons } from '../fields';
import { refusal } from '../refusal';

export class AssignCategory {
  @Day() on!: string;
  @Choice(categories) category!: string;
  @Persons() for!: string[];
}

const alreadyHeld = refusal(
  'CATEGORY_ALREADY_HELD',
  {
    sq: 'Personi tashmë e ka këtë kategori: zgjidhni personat që nuk e kanë.',
    sr: 'Lice već ima ovu kategoriju: izaberite lica koja je nemaju.',
    en: 'The person already holds this category: choose the persons who do not.',
  },
  'category',
);

/** A beneficiary holds a category from this day; possible before the case is opened, so that a night's work counts. */
export const assignCategory = caseAction({
  name: 'assign-category',
  event: 'CategoryAssigned',
  input: AssignCategory,
  when: ['referred', 'open', 'post-monitoring'],
  by: ['caseworker', 'benefits-officer', 'supervisor', 'director'],
  check(state, { on, category, for: persons }, around) {
    const elsewhere = saidElsewhere(category);
    if (elsewhere) return elsewhere;
    if (persons.some((person) => openCategory(state, person, category))) return alreadyHeld;
    return persons
      .map((person) => subjectRefusal(category, person, on, around))
      .find((refused) => refused !== undefined);
  },
  evolve(state, { id, on, data }) {
    const held = data.for.map((person) => ({ entry: id, person, category: data.category, from: on }));
    return changed(state, { categories: [...state.categories, ...held] });
  },
  words: {
    sq: {
      title: 'Cakto kategorinë',
      sentence: 'U caktua kategoria {category}: {for}',
      fields: { on: 'Dita', category: 'Kategoria', for: 'Kush' },
    },
    sr: {
      title: 'Dodeli kategoriju',
      sentence: 'Dodeljena kategorija {category}: {for}',
      fields: { on: 'Dan', category: 'Kategorija', for: 'Ko' },
    },
    en: {
      title: 'Assign category',
      sentence: 'Category {category} assigned: {for}',
      fields: { on: 'Day', category: 'Category', for: 'Who' },
    },
  },
});
