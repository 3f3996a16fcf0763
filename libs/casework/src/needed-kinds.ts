import { neededServices } from '#vocabulary';
import { refusal, type Refusal } from './refusal';

const notANeed = refusal('NOT_A_NEED', {
  sq: 'Një nga këto nuk është shërbim që i nevojitet një personi: zgjidhni nga lista.',
  sr: 'Nešto od navedenog nije usluga koja je licu potrebna: izaberite sa spiska.',
  en: 'One of these is not a service a person can need: choose from the list.',
});

/** Only services for a person can be needed: no benefit, no campaign. */
export const neededKindsRefusal = (kinds: readonly string[], field: string): Refusal | undefined =>
  kinds.every((kind) => neededServices.includes(kind)) ? undefined : { ...notANeed, field };
