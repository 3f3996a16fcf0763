import type { Actor } from '#access';
import { createAccount, operator } from '#access-tables';
import { adoptionOf, planDocuments, planIndicators, type PlanDocument } from '#indicators';
import { deriveId } from '#perform';
import type { Environment } from '../environment';
import { openHouse } from '../open-house';
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

const actorOf = ({ account, role, office: at }: Worker): Actor => ({ account, roles: [{ role, office: at }] });

/**
 * Loads the demo by the public commands, in order of recording, on a simulated clock. A load killed midway is run
 * again: what was committed keeps its order, so commits need not wait for the disk.
 */
export async function loadDemo(environment: Environment): Promise<void> {
  const { mode, demoPassword: password } = environment;
  if (mode !== 'demo') throw new Error('The demo is only loaded into a database marked demo.');
  if (!password) throw new Error('DEMO_PASSWORD is not set.');
  let now = new Date(`${began}T06:00:00Z`);
  const house = await openHouse(environment, { clock: () => now, unhurried: true });
  try {
    for (const { username, name, role, office: at } of demoAccounts) {
      const roles = [{ role, office: at, from: began }];
      await createAccount((request) => house.perform(request), house.sql, { username, password, name, roles });
    }
    for (const { at, worker: who, ...command } of planDemo(house.idSecret)) {
      now = new Date(at);
      await house.perform({ ...command, actor: actorOf(who), request: 'demo' });
    }
    await house.sql.query('insert into access.demo (loaded) values (true) on conflict do nothing');
  } finally {
    await house.close();
  }
}
