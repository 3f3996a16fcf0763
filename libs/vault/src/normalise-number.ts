import type { LookupKind } from './vault';

/** The one spelling under which a number is found: `0012 / 2024` and `12/2024` are the same entry of the office's book. */
export function normaliseNumber(kind: LookupKind, value: string): string {
  const compact = value.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  switch (kind) {
    case 'personal-number':
      return compact.replace(/[-./]/g, '');
    case 'protocol-number':
      return compact.replace(/(^|[^0-9])0+(?=[0-9])/g, '$1');
    case 'case-number':
      return compact.replace(/[-./]/g, '');
  }
}
