import type { Action } from '../api/shapes';

/** A role held at an office. */
export interface Held {
  readonly role: string;
  readonly office: string;
}

/** The offices at which somebody may begin this; one alone need not be chosen. */
export const officesToChoose = ({ opens, by }: Action, roles: readonly Held[] = []): string[] => {
  const offices = new Set(roles.filter(({ role }) => by.includes(role)).map(({ office }) => office));
  return opens && offices.size > 1 ? [...offices] : [];
};
