import type { Actor } from './actor';
import { inMunicipality } from './reaches';

/** The own municipality's plan table is read exactly; for everybody else the counts 1–4 are suppressed. */
export const seesExactFigures = (actor: Actor, municipality: string): boolean =>
  actor.roles.some((holding) => inMunicipality(actor, holding, { municipality }));
