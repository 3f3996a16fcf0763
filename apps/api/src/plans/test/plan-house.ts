import { CommandBus, CqrsModule, type Query, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import type { Actor } from '#access';
import { accessMigrations } from '#access-tables';
import type { Role, Subject } from '#casework';
import { adoptionOf, planDocuments } from '#indicators';
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
import { KnownAt } from '../../known-at';
import { DATA_SOURCE, NUMBERS_SOURCE } from '../../tokens';
import { PlanFigures } from '../plan-figures';
import { planProviders } from '../plan-providers';

const accountOf = (role: string, office: string): string =>
  `00000000-0000-8000-8000-${Buffer.from(role + office)
    .toString('hex')
    .padEnd(12, '0')
    .slice(-12)}`;

/** Somebody with one role at an office; the same words are the same account. */
export const somebody = (role: Role, office: string): Actor => ({
  account: accountOf(role, office),
  roles: [{ role, office }],
});

export const mitrovica = 'mitrovica-jugore-2024-2026';
export const analyst = somebody('analyst', 'dms-mitrovica-jugore');
export const caseworker = somebody('caseworker', 'qps-mitrovica-jugore');
export const supervisor = somebody('supervisor', 'qps-mitrovica-jugore');

/** What a problem says, for a comparison. */
export interface Said {
  readonly status: number;
  readonly code: string;
  readonly fields?: readonly { readonly field: string; readonly code: string }[];
}

export type PlanHouse = Awaited<ReturnType<typeof planHouse>>;

/** Actions, tables and the queries of plans on a database of their own, at a clock that is set. */
export async function planHouse() {
  let now = new Date('2024-11-27T09:00:00Z');
  const database = await readDatabase({ clock: () => now });
  for (const migration of accessMigrations) await new migration().up(database.owner);
  const module = await Test.createTestingModule({
    imports: [CqrsModule.forRoot()],
    providers: [
      ...performProviders,
      ...planProviders,
      KnownAt,
      { provide: EVENT_STORE, useValue: database.store },
      { provide: VAULT, useValue: database.vault },
      { provide: CLOCK, useValue: () => now },
      { provide: KEEPERS, useValue: keepersIn(await database.source('kujdes_app')) },
      { provide: ID_SECRET, useValue: Buffer.alloc(32, 7) },
      { provide: DATA_SOURCE, useValue: await database.source('kujdes_app') },
      { provide: NUMBERS_SOURCE, useValue: await database.source('kujdes_numbers') },
    ],
  }).compile();
  await module.init();
  const [commands, queries] = [module.get(CommandBus), module.get(QueryBus)];

  return {
    database,
    known: module.get(KnownAt),
    /** The clock stands at this instant from now on. */
    at: (instant: string) => void (now = new Date(instant)),
    /** One action by somebody; answers what it wrote. */
    does: (actor: Actor, subject: Subject, action: string, id: string | undefined, body: object) =>
      commands.execute(new PerformAction({ actor, subject, action, id, body, request: 'test' })),
    /** A plan that ships with the software; `on`: the day, where its text names no decision. */
    adopt: (code = mitrovica, actor = analyst, on?: string) =>
      commands.execute(
        new PerformAction({
          actor,
          subject: 'plan',
          action: 'adopt-plan',
          body: adoptionOf(
            planDocuments.find((each) => each.code === code)!,
            on,
          ),
          request: 'test',
        }),
      ),
    /** Brings the tables to the head of the log; the position they hold. */
    apply: () => applyLog(database),
    /** Answers are counted anew from here on. */
    forget: () => module.get(PlanFigures)['answers'].clear(),
    ask: async <Answer>(query: Query<object>): Promise<Answer> => (await queries.execute(query)) as Answer,
    /** The problem a question is answered with. */
    refusalOf: async (query: Query<object>): Promise<Said> => {
      const problem = await queries.execute(query).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (!(problem instanceof Problem)) throw new Error(`no problem but ${String(problem)}`);
      const fields = problem.more['fields'] as Said['fields'];
      return { status: problem.status, code: problem.code, ...(fields && { fields }) };
    },
    async end() {
      await module.close();
      await database.drop();
    },
  };
}
