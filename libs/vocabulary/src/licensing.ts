import type { CodeOf } from './code-list';
import type { providerKinds } from './placements';

type ProviderKind = CodeOf<typeof providerKinds>;

/**
 * Which kinds of provider need a licence (UA 17/2013 on licensing of organisations; foster families are licensed by the
 * panel). Policy data; for day centres and NGO services assumed until an office confirms it.
 */
const needed: Readonly<Record<ProviderKind, boolean>> = {
  'foster-family': true,
  shelter: true,
  'community-home': true,
  'residential-home': true,
  'day-centre': true,
  'ngo-service': true,
};

/** Licences last three years (decentralisation report, on renewal). */
export const licenceYears = 3;
/** A licence that ends within so many days is warned of. */
export const licenceWarningDays = 60;

/** Whether a provider of this kind must be licensed; an unknown kind needs a licence. */
export const needsLicence = (kind: string): boolean => (needed as Readonly<Record<string, boolean>>)[kind] ?? true;
