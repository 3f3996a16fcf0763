import { CommandBus, CqrsModule, QueryBus, type Query } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import type { Actor } from '#access';
import type { Role, Subject } from '#casework';
import {
  CLOCK,
  EVENT_STORE,
  KEEPERS,
  ID_SECRET,
  keepersIn,
  PerformAction,
  performProviders,
  Problem,
  VAULT,
} from '#perform';
import { applyLog } from '../../../../../test/setup/apply-log';
import { readDatabase } from '../../../../../test/setup/read-database';
import type { ObjectSchema } from '../../openapi/field-schema';
import { providerParts } from '../../openapi/provider-answers';
import { GetHouseholdHandler } from '../../households/get-household';
import { ListHouseholdsHandler } from '../../households/list-households';
import { DATA_SOURCE } from '../../tokens';
import { GetProviderHandler } from '../get-provider';
import { ListProvidersHandler } from '../list-providers';

export const here = 'qps-mitrovica-jugore';
export const elsewhere = 'qps-gjilan';

/** Somebody with one role at an office. */
export const somebody = (role: Role, office = here): Actor => ({
  account: `00000000-0000-8000-8000-${office === here ? '1' : '2'}${String(role.length).padStart(11, '0')}`,
  roles: [{ role, office }],
});

/** The fields of an answer that the document of the api promises. */
export const documented = (part: string): string[] =>
  Object.keys((providerParts[part] as ObjectSchema).properties ?? {}).sort();

export type ProviderHouse = Awaited<ReturnType<typeof providerHouse>>;

/** Actions, tables and the queries of providers and households on a database of their own; today is 1 July 2024. */
export async function providerHouse() {
  let now = new Date('2024-07-01T09:00:00Z');
  const database = await readDatabase({ clock: () => now });
  const tables = await database.source('kujdes_app');
  const module = await Test.createTestingModule({
    imports: [CqrsModule.forRoot()],
    providers: [
      ...performProviders,
      GetProviderHandler,
      GetHouseholdHandler,
      ListHouseholdsHandler,
      ListProvidersHandler,
      { provide: EVENT_STORE, useValue: database.store },
      { provide: VAULT, useValue: database.vault },
      { provide: CLOCK, useValue: () => now },
      { provide: KEEPERS, useValue: keepersIn(tables) },
      { provide: ID_SECRET, useValue: Buffer.alloc(32, 7) },
      { provide: DATA_SOURCE, useValue: tables },
    ],
  }).compile();
  await module.init();
  const [commands, queries] = [module.get(CommandBus), module.get(QueryBus)];
  const codeOf = (error: unknown): string => (error instanceof Problem ? error.code : String(error));

  return {
    log: database.store,
    /** The clock stands at this instant from now on. */
    at: (instant: string) => void (now = new Date(instant)),
    /** One action by somebody; answers what it wrote. */
    does: (actor: Actor, subject: Subject, action: string, body: object, id?: string) =>
      commands.execute(new PerformAction({ actor, subject, action, id, body, request: 'test' })),
    /** The code an action is refused with; undefined when it is done. */
    refusalOf: (actor: Actor, subject: Subject, action: string, body: object, id?: string) =>
      commands
        .execute(new PerformAction({ actor, subject, action, id, body, request: 'test' }))
        .then(() => undefined, codeOf),
    /** What a question is answered with, the tables being at the head of the log. */
    async ask<Answer>(query: Query<object>): Promise<Answer> {
      await applyLog(database);
      return (await queries.execute(query)) as Answer;
    },
    /** The status a question is refused with. */
    statusOf: (query: Query<object>) =>
      queries.execute(query).then(
        () => 200,
        (error: unknown) => (error instanceof Problem ? error.status : 500),
      ),
    async end() {
      await module.close();
      await database.drop();
    },
  };
}
