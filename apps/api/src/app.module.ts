import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { CLOCK, EVENT_STORE, KEEPERS, ID_SECRET, keepersIn, performProviders, VAULT, type Clock } from '#perform';
import { accessControllers, accessProviders } from './access/access-providers';
import { ActionsController } from './actions/actions.controller';
import { ListActionsHandler } from './actions/list-actions';
import { Applied } from './applied';
import { CasesController } from './cases/cases.controller';
import { GetCaseHandler } from './cases/get-case';
import { GetTimelineHandler } from './cases/get-timeline';
import { ListCasesHandler } from './cases/list-cases';
import { ErrorsFilter } from './errors.filter';
import { HealthController } from './health.controller';
import { GetHouseholdHandler } from './households/get-household';
import { HouseholdsController } from './households/households.controller';
import { ListHouseholdsHandler } from './households/list-households';
import { KnownAt } from './known-at';
import { KnownParameters } from './known-parameters';
import { peopleControllers, peopleProviders } from './people/people-providers';
import { PerformController } from './perform.controller';
import { planControllers, planProviders } from './plans/plan-providers';
import {
  providerReferralControllers,
  providerReferralProviders,
} from './provider-referrals/provider-referral-providers';
import { ListProjectionsHandler } from './projections/list-projections';
import { ProjectionsController } from './projections/projections.controller';
import { GetProviderHandler } from './providers/get-provider';
import { ListProvidersHandler } from './providers/list-providers';
import { ProvidersController } from './providers/providers.controller';
import type { Resources } from './resources';
import { VaultSweeper } from './vault-sweeper';
import { DATA_SOURCE, MODE, NUMBERS_SOURCE, type Mode } from './tokens';

/** HTTP in front of the domain: every write is one command, every page one query. */
@Module({})
export class AppModule {
  static with({ log, vault, database, numbers, idSecret }: Resources, clock: Clock, mode: Mode): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        ActionsController,
        CasesController,
        HealthController,
        HouseholdsController,
        ProvidersController,
        PerformController,
        ProjectionsController,
        ...peopleControllers,
        ...accessControllers,
        ...providerReferralControllers,
        ...planControllers,
      ],
      providers: [
        { provide: EVENT_STORE, useValue: log },
        { provide: VAULT, useValue: vault },
        { provide: DATA_SOURCE, useValue: database },
        { provide: NUMBERS_SOURCE, useValue: numbers },
        { provide: ID_SECRET, useValue: idSecret },
        { provide: CLOCK, useValue: clock },
        { provide: MODE, useValue: mode },
        { provide: APP_FILTER, useClass: ErrorsFilter },
        { provide: KEEPERS, useValue: keepersIn(database) },
        ...performProviders,
        ...accessProviders,
        // Only whoever may ask is told which parameters there are.
        { provide: APP_GUARD, useClass: KnownParameters },
        ...planProviders,
        ...providerReferralProviders,
        ...peopleProviders,
        Applied,
        KnownAt,
        GetCaseHandler,
        GetTimelineHandler,
        GetHouseholdHandler,
        GetProviderHandler,
        ListActionsHandler,
        ListCasesHandler,
        ListHouseholdsHandler,
        ListProjectionsHandler,
        ListProvidersHandler,
        VaultSweeper,
      ],
    };
  }
}
