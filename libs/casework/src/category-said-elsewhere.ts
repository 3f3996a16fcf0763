import { findCategory, type SaidBy } from '#vocabulary';
import { refusal, type Refusal } from './refusal';

const records: Readonly<Record<SaidBy, Refusal>> = {
  'ethnicity-of-the-person': refusal(
    'CATEGORY_IS_ETHNICITY',
    {
      sq: 'Kjo nuk shënohet si kategori: përkatësia etnike shënohet te të dhënat e personit.',
      sr: 'Ovo se ne upisuje kao kategorija: nacionalna pripadnost se upisuje u podatke o licu.',
      en: 'This is not recorded as a category: ethnicity is recorded with the person.',
    },
    'category',
  ),
  placement: refusal(
    'CATEGORY_IS_PLACEMENT',
    {
      sq: 'Kjo nuk shënohet si kategori: regjistroni vendosjen.',
      sr: 'Ovo se ne upisuje kao kategorija: evidentirajte smeštaj.',
      en: 'This is not recorded as a category: record the placement.',
    },
    'category',
  ),
  'provider-kind': refusal(
    'CATEGORY_IS_PROVIDER',
    {
      sq: 'Kjo nuk shënohet si kategori: regjistroni familjen strehuese si ofrues.',
      sr: 'Ovo se ne upisuje kao kategorija: evidentirajte hraniteljsku porodicu kao pružaoca.',
      en: 'This is not recorded as a category: register the foster family as a provider.',
    },
    'category',
  ),
  'benefits-line': refusal(
    'CATEGORY_IS_BENEFIT',
    {
      sq: 'Kjo nuk shënohet si kategori: i takon vijës së përfitimeve.',
      sr: 'Ovo se ne upisuje kao kategorija: pripada liniji davanja.',
      en: 'This is not recorded as a category: it belongs to the benefits line.',
    },
    'category',
  ),
  'sex-of-the-person': refusal(
    'CATEGORY_IS_SEX',
    {
      sq: 'Kjo nuk shënohet si kategori: gjinia shënohet te të dhënat e personit; zgjidhni nevojën.',
      sr: 'Ovo se ne upisuje kao kategorija: pol se upisuje u podatke o licu; izaberite potrebu.',
      en: 'This is not recorded as a category: sex is recorded with the person; choose the need.',
    },
    'category',
  ),
};

/** Codes of old registers that another record says already are read, but not given anew. */
export function saidElsewhere(code: string): Refusal | undefined {
  const saidBy = findCategory(code)?.saidBy;
  return saidBy && records[saidBy];
}
