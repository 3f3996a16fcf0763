import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { judge, type Actor } from '#access';
import { licensedUntil, licenceStateOn, providerWarningsOn } from '#casework';
import { CLOCK, denied, localDay, Names, type Clock } from '#perform';
import { ProviderRow } from '#read-model';
import { DATA_SOURCE } from '../tokens';
import { providerOffices } from './provider-offices';

/** Providers with their licences and free places, for those who place people. */
export class ListProviders extends Query<object> {
  constructor(readonly actor: Actor | undefined) {
    super();
  }
}

@QueryHandler(ListProviders)
export class ListProvidersHandler implements IQueryHandler<ListProviders> {
  constructor(
    @Inject(DATA_SOURCE) private readonly database: DataSource,
    @Inject(Names) private readonly names: Names,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ actor }: ListProviders): Promise<object> {
    const judged = judge(actor, { see: 'providers' }, {});
    if (!judged.allowed) throw denied(judged.status);
    const offices = providerOffices(actor);
    const isOwn = ({ office }: ProviderRow): boolean => offices.includes(office);
    const found = await this.database
      .getRepository(ProviderRow)
      .find({ order: { kind: 'ASC', office: 'ASC', providerId: 'ASC' } });
    const rows = [...found.filter(isOwn), ...found.filter((row) => !isOwn(row) && row.closedOn === null)];
    const names = await this.names.providers(rows.filter(isOwn).map(({ providerId }) => providerId));
    const today = localDay(this.clock());
    return { providers: rows.map((row) => lineOf(row, isOwn(row), names.get(row.providerId) ?? '', today)) };
  }
}

/**
 * A provider as it is listed. Children are placed with families of other offices, so these stand there too: by kind,
 * municipality and free places, never by name; a shelter's municipality is not told, the office is asked instead.
 */
function lineOf(row: ProviderRow, own: boolean, name: string, today: string): object {
  const { providerId, kind, office, municipality, places, free, closedOn } = row;
  const closed = closedOn === null ? undefined : { entry: '', on: closedOn };
  return {
    provider: providerId,
    own,
    name: own ? name : null,
    kind,
    office,
    municipality: own || kind !== 'shelter' ? municipality : null,
    places,
    free,
    licence: { state: licenceStateOn(row, kind, today), until: licensedUntil(row, today) ?? null },
    warnings: providerWarningsOn({ ...row, closed }, today),
  };
}
