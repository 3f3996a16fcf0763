import { categorySubjects, findCategory, type Subject } from '#vocabulary';
import { attributesOn, birthKnown } from './attributes';
import type { CaseAround } from './case-action';
import { refusal, type Refusal } from './refusal';
import { birthday } from './values';

const subjects = new Map<string, Subject>(categorySubjects.codes.map((subject) => [subject.code, subject]));

const tooOld = refusal(
  'PERSON_NOT_A_CHILD',
  {
    sq: 'Kjo kategori është për fëmijë, por personi atë ditë i kishte mbushur 18 vjet: zgjidhni një kategori tjetër.',
    sr: 'Ova kategorija je za decu, a lice je tog dana imalo 18 ili više godina: izaberite drugu kategoriju.',
    en: 'This category is for children, but the person was 18 or older on that day: choose another category.',
  },
  'category',
);

const tooYoung = refusal(
  'PERSON_TOO_YOUNG',
  {
    sq: 'Personi atë ditë ishte më i ri se sa e kërkon kjo kategori: zgjidhni një kategori tjetër.',
    sr: 'Lice je tog dana bilo mlađe nego što ova kategorija traži: izaberite drugu kategoriju.',
    en: 'The person was younger on that day than this category asks for: choose another category.',
  },
  'category',
);

const notAWoman = refusal(
  'PERSON_NOT_A_WOMAN',
  {
    sq: 'Kjo kategori është për gra: zgjidhni një kategori tjetër ose korrigjoni të dhënat e personit.',
    sr: 'Ova kategorija je za žene: izaberite drugu kategoriju ili ispravite podatke o licu.',
    en: 'This category is for women: choose another category, or correct the person’s record.',
  },
  'category',
);

/** Tests a category's subject on its first day, only where the attribute is known; an unknown one passes. */
export function subjectRefusal(code: string, person: string, day: string, around: CaseAround): Refusal | undefined {
  const category = findCategory(code);
  const subject = category && subjects.get(category.subject);
  const attributes = attributesOn(around.persons.get(person) ?? [], day);
  if (!subject || !attributes) return undefined;
  if (subject.sex && attributes.sex !== 'unknown' && attributes.sex !== subject.sex) return notAWoman;
  const born = birthKnown(attributes);
  if (!born || category.untestedAge) return undefined;
  if (subject.under !== undefined && birthday(born.latest, subject.under) <= day) return tooOld;
  return subject.atLeast !== undefined && birthday(born.earliest, subject.atLeast) > day ? tooYoung : undefined;
}
