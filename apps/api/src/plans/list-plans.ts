import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { judge, seesExactFigures, type Actor } from '#access';
import { denied } from '#perform';
import { NUMBERS_SOURCE } from '../tokens';
import { allPlans } from './find-plan';
import { officesOf } from './plan-figures';

/** The plans adopted, those of the own municipality first, for whoever is signed in: they are public documents. */
export class ListPlans extends Query<object> {
  constructor(readonly actor: Actor | undefined) {
    super();
  }
}

@QueryHandler(ListPlans)
export class ListPlansHandler implements IQueryHandler<ListPlans> {
  constructor(@Inject(NUMBERS_SOURCE) private readonly numbers: DataSource) {}

  async execute({ actor }: ListPlans): Promise<object> {
    const judged = judge(actor, { see: 'plans' }, {});
    if (!judged.allowed) throw denied(judged.status);
    const plans = await allPlans(this.numbers);
    const own = plans.filter(({ municipality }) => actor && seesExactFigures(actor, municipality));
    return {
      plans: [...own, ...plans.filter((each) => !own.includes(each))].map(
        ({ code, municipality, document: { title, period } }) => ({
          code,
          municipality,
          title,
          from: period.from,
          to: period.to,
          // Whether the entries behind its figures are open to the reader.
          explains: explains(actor, municipality),
        }),
      ),
    };
  }
}

function explains(actor: Actor | undefined, municipality: string): boolean {
  const offices = officesOf(municipality);
  return offices.length > 0 && offices.every((office) => judge(actor, { see: 'explain' }, { office }).allowed);
}
