import { judge, type Actor } from '#access';

/** The offices whose providers somebody sees with their names: those where a role is held that may. */
export function providerOffices(actor: Actor | undefined): string[] {
  const offices = new Set((actor?.roles ?? []).map(({ office }) => office));
  return [...offices].filter((office) => judge(actor, { see: 'provider-page' }, { office }).allowed);
}
