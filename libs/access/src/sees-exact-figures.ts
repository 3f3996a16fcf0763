import type { Actor, Holding } from './actor';
import type { Role } from '#casework';
import { inMunicipality } from './reaches';

/** Roles that have no business with numbers, wherever they are held. */
const withoutNumbers: readonly Role[] = ['admin', 'partner'];

/** Whether a role gives a part in the figures of its office at all. */
export const countsWith = ({ role }: Holding): boolean => !withoutNumbers.includes(role);

/** The own municipality's plan table is read exactly; for everybody else the counts 1–4 are suppressed. */
export const seesExactFigures = (actor: Actor, municipality: string): boolean =>
  actor.roles.some((holding) => countsWith(holding) && inMunicipality(actor, holding, { municipality }));
