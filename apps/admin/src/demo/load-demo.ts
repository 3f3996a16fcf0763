import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Actor } from '#access';
import { createAccount, operator } from '#access-tables';
import { postgresEventStore } from '#event-store';
import { adoptionOf, planDocuments, planIndicators, type PlanDocument } from '#indicators';
import { CLOCK, deriveId, EVENT_STORE, ID_SECRET, PerformAction, performProviders, VAULT } from '#perform';
import { openVault, roleUrl } from '#vault';
import type { Environment } from '../environment';
import { DemoYear, type Planned, type Worker } from './demo-year';
import { planMitrovicaYear } from './mitrovica-year';
import { Random } from './random';

const seed = 20_240_101;
const office = 'qps-mitrovica-jugore';
const directorate = 'dms-mitrovica-jugore';
const began = '2023-01-02';

interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly role: 'caseworker' | 'supervisor' | 'director' | 'analyst' | 'admin';
  readonly office: string;
}

/** The five accounts the README names, and colleagues who share the work. */
export const demoAccounts: readonly DemoAccount[] = [
  { username: 'caseworker@mitrovica', name: 'Menaxherja Një', role: 'caseworker', office },
  { username: 'supervisor@mitrovica', name: 'Udhëheqësja e Sektorit', role: 'supervisor', office },
  { username: 'director@mitrovica', name: 'Drejtori i Qendrës', role: 'director', office },
  { username: 'analyst@mitrovica', name: 'Analistja e Drejtorisë', role: 'analyst', office: directorate },
  { username: 'admin', name: 'Administratori', role: 'admin', office },
  ...['Dy', 'Tre', 'Katër', 'Pesë', 'Gjashtë'].map((number, index): DemoAccount => ({
    username: `caseworker${String(index + 2)}@mitrovica`,
    name: `Menaxheri ${number}`,
    role: 'caseworker',
    office,
  })),
];

const accountKey = (username: string): string => `account ${username}`;

function worker(secret: Buffer, role: DemoAccount['role']): Worker[] {
  return demoAccounts
    .filter((account) => account.role === role)
    .map(({ username, office: at }) => ({
      account: deriveId(secret, operator.account, accountKey(username), 1),
      role: role as Worker['role'],
      office: at,
    }));
}

/** Every command of the demo in the order of recording: pure, nothing is stored yet. */
export function planDemo(secret: Buffer): Planned[] {
  const plan = planDocuments.find(({ code }) => code === 'mitrovica-jugore-2024-2026');
  const [supervisor] = worker(secret, 'supervisor');
  const [analyst] = worker(secret, 'analyst');
  if (!plan || !supervisor || !analyst) throw new Error('the demo needs its plan and its accounts');
  const year = new DemoYear(2024, new Random(seed), secret);
  const provider = (kind: string, name: string, places: number): string =>
    year.plan(supervisor, began, 'provider', 'register-provider', {
      kind,
      name,
      municipality: 'mitrovica-jugore',
      places,
    }).stream;
  const shelterPlaces = 12;
  const shelter = provider('shelter', 'Strehimorja Drita e Re', shelterPlaces);
  const fosterFamilies = ['Familja Gurëkanori', 'Familja Lismendari', 'Familja Kodrinultaj'].map((name) =>
    provider('foster-family', name, 2),
  );
  provider('day-centre', 'Qendra Ditore Hëna e Plotë', 20);
  planMitrovicaYear(
    year,
    { workers: worker(secret, 'caseworker'), supervisor, shelter, shelterPlaces, fosterFamilies },
    plan,
  );
  year.plan(analyst, '2024-11-28', 'plan', 'adopt-plan', adoptionOf(plan));
  reportActivities(year, analyst, plan);
  return year.planned
    .map((command, order) => ({ command, order }))
    .sort((a, b) => (a.command.at < b.command.at ? -1 : a.command.at > b.command.at ? 1 : a.order - b.order))
    .map(({ command }) => command);
}

/** What the directorate reports by hand for the year: the rows that are not counted from cases. */
function reportActivities(year: DemoYear, analyst: Worker, plan: PlanDocument): void {
  for (const {
    indicator: { code, source, actuals },
  } of planIndicators(plan)) {
    const value = actuals[year.year]?.value;
    if (source !== 'reported' || value === undefined) continue;
    year.plan(
      analyst,
      '2025-01-20',
      'plan',
      'report-activity',
      { on: '2025-01-20', row: code, year: year.year, value },
      plan.code,
    );
  }
}

/** Commits need not wait for the disk: a load that is cut off is simply run again, and what was committed keeps its order. */
function unhurried(url: string): string {
  const without = new URL(url);
  without.searchParams.set('options', '-c synchronous_commit=off');
  return without.href;
}

const actorOf = ({ account, role, office: at }: Worker): Actor => ({ account, roles: [{ role, office: at }] });

@Module({ imports: [CqrsModule.forRoot()] })
class DemoModule {
  readonly name = 'demo';
}

/** Loads the demo by the public commands, in order of recording, on a simulated clock; a load killed midway goes on. */
export async function loadDemo({ databaseUrl, vaultUrl, key, mode, demoPassword }: Environment): Promise<void> {
  if (mode !== 'demo') throw new Error('The demo is only loaded into a database marked demo.');
  if (!demoPassword) throw new Error('DEMO_PASSWORD is not set.');
  const appUrl = unhurried(await roleUrl(databaseUrl, key, 'kujdes_app'));
  let now = new Date(`${began}T06:00:00Z`);
  const vault = await openVault({ url: vaultUrl ?? appUrl, key, mode });
  const log = postgresEventStore({
    url: unhurried(await roleUrl(databaseUrl, key, 'kujdes_writer')),
    readUrl: appUrl,
    clock: () => now,
  });
  const sql = new DataSource({ type: 'postgres', url: databaseUrl, applicationName: 'kujdes-demo' });
  await sql.initialize();
  const secret = await vault.secret('ids');
  const context = await NestFactory.createApplicationContext(
    {
      module: DemoModule,
      providers: [
        { provide: EVENT_STORE, useValue: log },
        { provide: VAULT, useValue: vault },
        { provide: ID_SECRET, useValue: secret },
        { provide: CLOCK, useValue: () => now },
        ...performProviders,
      ],
    },
    { logger: false },
  );
  await context.init();
  const commands = context.get(CommandBus);
  try {
    for (const { username, name, role, office: at } of demoAccounts) {
      const roles = [{ role, office: at, from: began }];
      await createAccount((request) => commands.execute(new PerformAction(request)), sql, {
        username,
        password: demoPassword,
        name,
        roles,
      });
    }
    for (const { at, worker: who, ...command } of planDemo(secret)) {
      now = new Date(at);
      await commands.execute(new PerformAction({ ...command, actor: actorOf(who), request: 'demo' }));
    }
    await sql.query('insert into access.demo (loaded) values (true) on conflict do nothing');
  } finally {
    await context.close();
    await Promise.all([log.close(), vault.close(), sql.destroy()]);
  }
}
