import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { judge, type Actor } from '#access';
import { Birth, Choice, Day, Optional, readInput, Text, type FieldProblem } from '#casework';
import { nameQuery, type NameQuery } from '#people';
import { badInput, CLOCK, denied, KeptPeople, localDay, People, VAULT, type Clock } from '#perform';
import type { Vault } from '#vault';
import { offices, sexes } from '#vocabulary';
import { logger } from '../logger';
import { FindNamed, type Nearness } from './find-named';
import { KnownElsewhere } from './known-elsewhere';
import { likeness, likenesses } from './likeness';
import { onTheBeat } from './on-the-beat';
import { ownOffices } from './own-offices';

/** What a registration form holds; a personal number, or first and last name. */
export class DuplicatesAsked {
  @Text({ max: 100, form: 'name' }) @Optional() firstName?: string;
  @Text({ max: 100, form: 'name' }) @Optional() lastName?: string;
  @Text({ max: 200, form: 'name' }) @Optional() otherNames?: string;
  @Text({ max: 10, form: 'digits' }) @Optional() personalNumber?: string;
  @Day() @Optional() birthDate?: string;
  @Birth() @Optional() birth?: string;
  @Choice(sexes) @Optional() sex?: string;

  problems(): FieldProblem[] {
    if (this.personalNumber !== undefined) return [];
    const missing = (['firstName', 'lastName'] as const).filter((field) => this[field] === undefined);
    return missing.map((field) => ({ field, code: 'REQUIRED' }));
  }
}

/** Who may already be registered as the one about to be. */
export class FindDuplicates extends Query<object> {
  constructor(
    readonly actor: Actor | undefined,
    readonly body: unknown,
  ) {
    super();
  }
}

const [looked, shown] = [50, 10];

@QueryHandler(FindDuplicates)
export class FindDuplicatesHandler implements IQueryHandler<FindDuplicates> {
  constructor(
    @Inject(FindNamed) private readonly named: FindNamed,
    @Inject(KnownElsewhere) private readonly elsewhere: KnownElsewhere,
    @Inject(VAULT) private readonly vault: Vault,
    @Inject(People) private readonly people: People,
    @Inject(KeptPeople) private readonly kept: KeptPeople,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ actor, body }: FindDuplicates): Promise<object> {
    const judged = judge(actor, { see: 'people-duplicates' }, {});
    if (!judged.allowed) throw denied(judged.status);
    const { input: asked, problems } = readInput(DuplicatesAsked, body);
    if (problems) throw badInput(problems);
    return onTheBeat(() => this.find(asked, ownOffices(actor), judged.office));
  }

  private async find(asked: DuplicatesAsked, own: readonly string[], askedBy: string): Promise<object> {
    const { firstName = '', lastName = '', otherNames, personalNumber, birthDate } = asked;
    const numbered = personalNumber === undefined ? [] : await this.vault.find('personal-number', personalNumber);
    const full = firstName === '' || lastName === '' ? undefined : nameQuery(firstName, lastName);
    // Registered before a marriage: under the name that is another one now.
    const earlier = otherNames === undefined || firstName === '' ? undefined : nameQuery(firstName, otherNames);
    const people = await this.ownPeople(asked, numbered, [full, earlier], own);
    const known = await this.elsewhere.offices({ numbered, name: full, birthDate, own, askedBy });
    logger.info({ office: askedBy, own: people.length, elsewhere: known.length }, 'duplicates looked for');
    return { people, elsewhere: known.map((office) => ({ office, labels: labelsOf(office) })) };
  }

  private async ownPeople(
    { firstName, sex, birthDate, birth = birthDate }: DuplicatesAsked,
    numbered: readonly string[],
    names: readonly (NameQuery | undefined)[],
    own: readonly string[],
  ): Promise<object[]> {
    const asked = { firstName, sex, birth: birthDate ?? birth };
    const found = new Map<string, Nearness | undefined>();
    for (const name of names) {
      const among = { offices: own, birth: birth?.slice(0, 7), birthMustFit: false, limit: looked };
      for (const { person, nearness } of name ? await this.named.find(name, among) : [])
        if (!found.has(person)) found.set(person, nearness);
    }
    // The number outweighs whatever the name says.
    for (const person of numbered) found.set(person, undefined);
    const portraits = await this.people.portraits([...found.keys()], localDay(this.clock()));
    const targets = await this.kept.targets(portraits);
    return [...portraits]
      .filter(([person]) => targets.get(person)?.keptBy?.some((office) => own.includes(office)))
      .flatMap(([person, portrait]) => {
        const why = likeness(asked, { ...portrait, nearness: found.get(person) });
        return why ? [{ person, ...portrait, why }] : [];
      })
      .toSorted((one, other) => likenesses.indexOf(one.why) - likenesses.indexOf(other.why))
      .slice(0, shown);
  }
}

const labelsOf = (office: string) =>
  offices.codes.find(({ code }) => code === office)?.labels ?? { sq: office, sr: office, en: office };
