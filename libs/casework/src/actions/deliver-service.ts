import { deliverableServices, services } from '#vocabulary';
import type { Secret } from '../action';
import { caseAction } from '../case-action';
import { unknownProvider } from '../case-refusals';
import { Choice, Count, Day, Euro, Optional, Persons, Provider, Sealed, Text } from '../fields';
import { nameNeeds } from '../needs';
import { noteReported, standsFor, partnerRefusal } from '../referred-out';
import { serviceKindRefusal, servicePoints } from '../service-kinds';

export class DeliverService {
  @Day() on!: string;
  @Choice(services, { offer: deliverableServices }) kind!: string;
  @Persons() for!: string[];
  @Provider() @Optional() provider?: string;
  @Count(1, 1000) @Optional() units?: number;
  @Euro() @Optional() euro?: number;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** A service given to beneficiaries, by the office or by a provider (its partner records its own); also before the case is opened. */
export const deliverService = caseAction({
  name: 'deliver-service',
  event: 'ServiceDelivered',
  input: DeliverService,
  when: ['referred', 'open', 'post-monitoring'],
  by: ['caseworker', 'team-member', 'supervisor', 'director', 'partner'],
  together: true,
  serves: 'service',
  check(state, input, around) {
    const { kind, provider } = input;
    const unknown = provider !== undefined && !around.providers.has(provider);
    return (
      partnerRefusal(state, input, around) ??
      serviceKindRefusal([kind], 'kind') ??
      (unknown ? { ...unknownProvider, field: 'provider' } : undefined)
    );
  },
  evolve(state, entry) {
    const { kind, provider, for: persons } = entry.data;
    return nameNeeds(noteReported(state, persons, kind, provider), persons, [kind], entry);
  },
  points({ on, kind, provider, for: persons }, before) {
    const told = standsFor(before, on, kind, provider);
    const others = persons.filter((person) => !told.includes(person));
    return servicePoints(others, [kind], provider);
  },
  words: {
    sq: {
      title: 'Regjistro shërbimin',
      sentence: 'U ofrua shërbimi {kind}: {for}',
      fields: {
        on: 'Dita',
        kind: 'Shërbimi',
        for: 'Kush',
        provider: 'Ofruesi (bosh: vetë zyra)',
        units: 'Sasia',
        euro: 'Euro',
        note: 'Shënim',
      },
    },
    sr: {
      title: 'Evidentiraj uslugu',
      sentence: 'Pružena usluga {kind}: {for}',
      fields: {
        on: 'Dan',
        kind: 'Usluga',
        for: 'Ko',
        provider: 'Pružalac (prazno: sama kancelarija)',
        units: 'Količina',
        euro: 'Evra',
        note: 'Beleška',
      },
    },
    en: {
      title: 'Record service',
      sentence: 'Service {kind} given: {for}',
      fields: {
        on: 'Day',
        kind: 'Service',
        for: 'Who',
        provider: 'Provider (empty: the office itself)',
        units: 'Units',
        euro: 'Euro',
        note: 'Note',
      },
    },
  },
});
