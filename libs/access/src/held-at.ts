import type { FieldProblem } from '#casework';

/** Where a role is held: at an office, or (a partner's) at a provider. */
export interface HeldAt {
  readonly office?: string;
  readonly provider?: string;
}

/** One place as rights know it: the office's code or the provider's id. */
export const placeOf = ({ office, provider }: HeldAt): string => office ?? provider ?? '';

/** A role is held at exactly one place. */
export function placeProblems({ office, provider }: HeldAt): FieldProblem[] {
  if (office === undefined && provider === undefined) return [{ field: 'office', code: 'REQUIRED' }];
  return office !== undefined && provider !== undefined ? [{ field: 'provider', code: 'NOT_WITH_OFFICE' }] : [];
}
