import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { In, type DataSource } from 'typeorm';
import { judge, type Actor } from '#access';
import { ProviderRow } from '#read-model';
import { denied, Names } from '#perform';
import { DATA_SOURCE } from '../tokens';

/** Providers with their free places, for those who place people. */
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
  ) {}

  async execute({ actor }: ListProviders): Promise<object> {
    const judged = judge(actor, { see: 'providers' }, {});
    if (!judged.allowed) throw denied(judged.status);
    // Where a shelter is must not be known more widely than needed: each office sees those it registered.
    const offices = In([...new Set(actor?.roles.map(({ office }) => office))]);
    const rows = await this.database
      .getRepository(ProviderRow)
      .find({ where: { office: offices }, order: { kind: 'ASC', providerId: 'ASC' } });
    const names = await this.names.providers(rows.map(({ providerId }) => providerId));
    return {
      providers: rows.map(({ providerId, kind, office, municipality, places, free }) => ({
        provider: providerId,
        name: names.get(providerId) ?? '',
        kind,
        office,
        municipality,
        places,
        free,
      })),
    };
  }
}
