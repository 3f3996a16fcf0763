import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { In, type DataSource } from 'typeorm';
import { householdTarget, judge, type Actor } from '#access';
import { denied, KeptPeople, Names } from '#perform';
import { HouseholdMemberRow } from '#read-model';
import { DATA_SOURCE } from '../tokens';

/** The households a person lives or lived in, of those the reader's offices keep. */
export class ListHouseholds extends Query<object> {
  constructor(
    readonly actor: Actor | undefined,
    readonly person: string,
  ) {
    super();
  }
}

@QueryHandler(ListHouseholds)
export class ListHouseholdsHandler implements IQueryHandler<ListHouseholds> {
  constructor(
    @Inject(DATA_SOURCE) private readonly database: DataSource,
    @Inject(Names) private readonly names: Names,
    @Inject(KeptPeople) private readonly kept: KeptPeople,
  ) {}

  async execute({ actor, person }: ListHouseholds): Promise<object> {
    const judged = judge(actor, { see: 'households-of-person' }, {});
    if (!judged.allowed) throw denied(judged.status);
    const table = this.database.getRepository(HouseholdMemberRow);
    const theirs = await table.find({ where: { person } });
    const naming = await this.kept.naming([...new Set(theirs.map(({ householdId }) => householdId))]);
    const namingOf = (household: string): readonly string[] => naming.get(household) ?? [];
    const own = theirs.filter(
      ({ householdId, office }) =>
        judge(actor, { see: 'household' }, householdTarget(office, namingOf(householdId))).allowed,
    );
    const ids = [...new Set(own.map(({ householdId }) => householdId))].sort();
    const members = await table.find({
      where: { householdId: In(ids) },
      order: { householdId: 'ASC', fromOn: 'ASC', person: 'ASC' },
    });
    const people = await this.names.people([...new Set(members.map((each) => each.person))]);
    const persons = await this.kept.targets(people);
    // Whoever's case names the household sees its members; the office that registered it those it still keeps.
    const isTheirs = (household: string, member: string): boolean =>
      judge(actor, { see: 'household' }, { keptBy: namingOf(household) }).allowed ||
      judge(actor, { see: 'person' }, persons.get(member) ?? {}).allowed;
    return {
      households: ids.map((household) => ({
        household,
        members: members
          .filter(({ householdId }) => householdId === household)
          .map((each) => ({
            person: each.person,
            name: isTheirs(household, each.person) ? (people.get(each.person)?.name ?? '') : '',
            from: each.fromOn,
            to: each.toOn,
          }))
          .sort(byDayThenName),
      })),
    };
  }
}

interface Shown {
  readonly name: string;
  readonly from: string | null;
}

/** Who came first stands first, then by name; whose name is not told stands behind. */
function byDayThenName(one: Shown, other: Shown): number {
  const key = ({ from, name }: Shown): string => `${from ?? ''} ${name === '' ? '1' : '0'} ${name}`;
  return key(one) < key(other) ? -1 : 1;
}
