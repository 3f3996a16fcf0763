import type { Session } from '../api/shapes';
import type { Speaking } from '../words/language';

/** A role by its name in the language. */
export function roleWord(role: string, { words }: Speaking): string {
  const known: Readonly<Record<string, string>> = words.roles;
  return known[role] ?? role;
}

/** The roles of whoever is signed in, each once. */
export const roleWords = (session: Session, speaking: Speaking): string =>
  speaking.list([...new Set(session.roles.map((each) => roleWord(each.role, speaking)))]);
