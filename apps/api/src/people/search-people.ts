import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { judge, type Actor } from '#access';
import { Birth, Count, Optional, readInput, Text, type FieldProblem } from '#casework';
import { foldName } from '#people';
import { badInput, CLOCK, denied, localDay, People, VAULT, type Clock } from '#perform';
import type { Vault } from '#vault';
import { DATA_SOURCE } from '../tokens';

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

const candidates = 200;

@QueryHandler(SearchPeople)
export class SearchPeopleHandler implements IQueryHandler<SearchPeople> {
  constructor(
    @Inject(DATA_SOURCE) private readonly database: DataSource,
    @Inject(VAULT) private readonly vault: Vault,
    @Inject(People) private readonly people: People,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ actor, body }: SearchPeople): Promise<object> {
    const judged = judge(actor, { see: 'people-search' }, {});
    if (!judged.allowed) throw denied(judged.status);
    const { input: asked, problems } = readInput(PeopleAsked, body);
    if (problems) throw badInput(problems);
    const found = await this.find(asked);
    const portraits = await this.people.portraits(found, localDay(this.clock()));
    const fits = (birth: string): boolean => {
      if (asked.birth === undefined || birth === 'unknown') return true;
      return birth.startsWith(asked.birth) || asked.birth.startsWith(birth);
    };
    // Whom another office registered is another office's business, whatever other role is held there.
    const people = [...portraits]
      .filter(([, { birth, office }]) => fits(birth) && judge(actor, { see: 'person' }, { office }).allowed)
      .slice(0, asked.limit ?? 20);
    return { people: people.map(([person, portrait]) => ({ person, ...portrait })) };
  }

  private async find({ name, personalNumber }: PeopleAsked): Promise<string[]> {
    const numbered =
      personalNumber === undefined ? undefined : await this.vault.find('personal-number', personalNumber);
    if (name === undefined) return numbered ?? [];
    const rows: { person_id: string }[] = await this.database.query(
      `select person_id from read.person_search where words @> $1::text[] and ($2::uuid[] is null or person_id = any($2))
       order by cardinality(words), last_name, first_name, person_id limit $3`,
      [foldName(name), numbered ?? null, candidates],
    );
    return rows.map(({ person_id: person }) => person);
  }
}
