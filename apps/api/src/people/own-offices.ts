import { judge, type Actor } from '#access';

/** The offices whose persons somebody may see: those where a role is held that may. */
export function ownOffices(actor: Actor | undefined): string[] {
  const offices = new Set((actor?.roles ?? []).map(({ office }) => office));
  return [...offices].filter((office) => judge(actor, { see: 'person' }, { keptBy: [office] }).allowed);
}
