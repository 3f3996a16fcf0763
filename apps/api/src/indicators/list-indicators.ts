import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { judge, type Actor } from '#access';
import { definitionOf, indicatorRows } from '#indicators';
import { denied } from '#perform';
import { vocabularyVersion } from '#vocabulary';

/** Every indicator that is counted: its row of data and what it counts, in words. */
export class ListIndicators extends Query<object> {
  constructor(readonly actor: Actor | undefined) {
    super();
  }
}

@QueryHandler(ListIndicators)
export class ListIndicatorsHandler implements IQueryHandler<ListIndicators> {
  execute({ actor }: ListIndicators): Promise<object> {
    const judged = judge(actor, { see: 'indicators' }, {});
    if (!judged.allowed) throw denied(judged.status);
    const indicators = indicatorRows.map((row) => ({ ...row, definition: definitionOf(row) }));
    return Promise.resolve({ vocabulary: vocabularyVersion, indicators });
  }
}
