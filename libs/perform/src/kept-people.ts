import { Inject, Injectable } from '@nestjs/common';
import { personTarget, type Target } from '#access';
import { People } from './people';
import { KEEPERS, type Keepers } from './tokens';

/** Which offices keep persons now, and name households: those with a case of theirs, else who registered them. */
@Injectable()
export class KeptPeople {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(KEEPERS) private readonly keepers: Keepers,
  ) {}

  /** What rights on each of the persons hang on; `registered` tells the office that registered each. */
  async targets(registered: ReadonlyMap<string, { readonly office: string }>): Promise<Map<string, Target>> {
    const holding = await this.keepers.ofPersons([...registered.keys()]);
    return new Map([...registered].map(([id, { office }]) => [id, personTarget(office, holding.get(id) ?? [])]));
  }

  /** The offices whose cases name each of the households now; of whom no case tells is absent. */
  naming(households: readonly string[]): Promise<Map<string, string[]>> {
    return this.keepers.ofHouseholds(households);
  }

  /** Those of the persons an office may name in what it records: it keeps them (see personTarget). */
  async namedBy(office: string, persons: readonly string[]): Promise<Set<string>> {
    const registrars = await this.people.registrars(persons);
    const holding = await this.keepers.ofPersons([...registrars.keys()]);
    const kept = ([person, registrar]: [string, string]): boolean =>
      personTarget(registrar, holding.get(person) ?? []).keptBy?.includes(office) ?? false;
    return new Set([...registrars].filter(kept).map(([person]) => person));
  }
}
