import { services } from './services';
import type { Service } from './service';

const byCode: ReadonlyMap<string, Service> = new Map(services.codes.map((one) => [one.code, one]));

/** Actions about the municipality or the case itself, not a service somebody needs. */
const recordedWithoutBeneficiary: ReadonlySet<string | undefined> = new Set(['report-activity', 'receive-referral']);

/** The kind of service with this code, or undefined. */
export function findService(code: string): Service | undefined {
  return byCode.get(code);
}

/** Kinds deliver-service records: those no other action records. */
export const deliverableServices: readonly string[] = services.codes
  .filter((one) => one.recordedBy === undefined)
  .map((one) => one.code);

/** Kinds a person can be found to need: services for a person, however they are recorded. */
export const neededServices: readonly string[] = services.codes
  .filter((one) => one.line === 'services' && !recordedWithoutBeneficiary.has(one.recordedBy))
  .map((one) => one.code);

/** Acts of the benefits line: certificates, consents, findings, help with applications. */
export const administrativeActs: readonly string[] = services.codes
  .filter((one) => one.recordedBy === 'record-administrative-act')
  .map((one) => one.code);
