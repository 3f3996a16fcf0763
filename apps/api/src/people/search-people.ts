import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { judge, type Actor } from '#access';
import { Birth, Count, Optional, readInput, Text, type FieldProblem } from '#casework';
import { nameQuery } from '#people';
import { badInput, CLOCK, denied, KeptPeople, localDay, People, VAULT, type Clock } from '#perform';
import type { Vault } from '#vault';
import { logger } from '../logger';
import { birthFits } from './birth-fits';
import { FindNamed } from './find-named';
import { ownOffices } from './own-offices';

/** What is asked: a name (whatever the spelling), a personal number, and the birth as far as known. */
export class PeopleAsked {
  @Text({ max: 200, form: 'name' }) @Optional() name?: string;
  @Text({ max: 10, form: 'digits' }) @Optional() personalNumber?: string;
  @Birth() @Optional() birth?: string;
  @Count(1, 50) @Optional() limit?: number;

  problems(): FieldProblem[] {
    return this.name === undefined && this.personalNumber === undefined ? [{ field: 'name', code: 'REQUIRED' }] : [];
  }
}

/** Registered persons that may be the one meant. */
export class SearchPeople extends Query<object> {
  constructor(
    readonly actor: Actor | undefined,
    readonly body: unknown,
  ) {
    super();
  }
}

@QueryHandler(SearchPeople)
export class SearchPeopleHandler implements IQueryHandler<SearchPeople> {
  constructor(
    @Inject(FindNamed) private readonly named: FindNamed,
    @Inject(VAULT) private readonly vault: Vault,
    @Inject(People) private readonly people: People,
    @Inject(KeptPeople) private readonly kept: KeptPeople,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ actor, body }: SearchPeople): Promise<object> {
    const judged = judge(actor, { see: 'people-search' }, {});
    if (!judged.allowed) throw denied(judged.status);
    const { input: asked, problems } = readInput(PeopleAsked, body);
    if (problems) throw badInput(problems);
    const limit = asked.limit ?? 20;
    const found = await this.find(asked, ownOffices(actor), limit);
    const portraits = await this.people.portraits(found, localDay(this.clock()));
    const targets = await this.kept.targets(portraits);
    // Whom another office keeps is another office's business, whatever other role is held there.
    const people = [...portraits]
      .filter(
        ([person, { birth }]) =>
          birthFits(asked.birth, birth) && judge(actor, { see: 'person' }, targets.get(person) ?? {}).allowed,
      )
      .slice(0, limit);
    logger.info({ offices: ownOffices(actor).length, found: people.length }, 'people searched');
    return { people: people.map(([person, portrait]) => ({ person, ...portrait })) };
  }

  private async find(
    { name, personalNumber, birth }: PeopleAsked,
    offices: string[],
    limit: number,
  ): Promise<string[]> {
    const persons = personalNumber === undefined ? undefined : await this.vault.find('personal-number', personalNumber);
    if (name === undefined) return persons ?? [];
    const query = nameQuery(name);
    if (!query) return [];
    const found = await this.named.find(query, { offices, persons, birth, birthMustFit: true, limit });
    return found.map(({ person }) => person);
  }
}
