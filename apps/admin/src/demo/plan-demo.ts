import { operator } from '#access-tables';
import { adoptionOf, planDocuments, type PlanDocument } from '#indicators';
import { deriveId } from '#perform';
import type { Cast, DemoAccount, DemoCentre, DemoProvider } from './centre';
import { demoCentres } from './demo-centres';
import { DemoRecord, type Planned, type Worker } from './demo-record';
import { planTransfers } from './between-centres';
import { bornBetween } from './invented-people';
import { Random } from './random';
import { RecordingTimes } from './recording-times';

/** Every command of the demo in the order of recording, all centres together: pure, nothing is stored yet. */
export function planDemo(secret: Buffer): Planned[] {
  const times = new RecordingTimes();
  const told = demoCentres.map((centre) => {
    const { name, year, community, seed } = centre;
    const record = new DemoRecord(name, year, community, new Random(seed), times, secret);
    return { centre, record, cast: castOf(centre, record, secret) };
  });
  planTransfers(new Map(told.map((each) => [each.centre.name, each])));
  return told
    .flatMap(({ centre, record, cast }) => tellCentre(centre, record, cast))
    .map((command, order) => ({ command, order }))
    .sort((a, b) => (a.command.at < b.command.at ? -1 : a.command.at > b.command.at ? 1 : a.order - b.order))
    .map(({ command }) => command);
}

function tellCentre(centre: DemoCentre, record: DemoRecord, cast: Cast): Planned[] {
  const plan = planDocuments.find(({ code }) => code === centre.plan);
  if (!plan) throw new Error(`the demo needs the plan ${centre.plan}`);
  centre.tell(record, cast, plan);
  adoptAndReport(centre, record, cast.analyst, plan);
  return record.planned;
}

function adoptAndReport(centre: DemoCentre, record: DemoRecord, analyst: Worker, plan: PlanDocument): void {
  record.plan(analyst, centre.recorded, 'plan', 'adopt-plan', adoptionOf(plan, centre.adopted));
  for (const report of centre.reported(plan)) {
    record.plan(analyst, report.on, 'plan', 'report-activity', report, plan.code);
  }
}

function castOf(centre: DemoCentre, record: DemoRecord, secret: Buffer): Cast {
  const all = (role: DemoAccount['role']): Worker[] =>
    centre.accounts.filter((account) => account.role === role).map((account) => workerOf(account, secret));
  const one = (role: DemoAccount['role']): Worker => {
    const [found] = all(role);
    if (!found) throw new Error(`the demo needs a ${role} in ${centre.name}`);
    return found;
  };
  const supervisor = one('supervisor');
  const providers = new Map(
    centre.providers.map((provider) => [provider.name, registered(centre, record, supervisor, provider)]),
  );
  const partner = partnerOf(centre, providers, secret);
  if (partner) grantPartner(centre, record, partner);
  const ids = (kind: string): string[] =>
    centre.providers.filter((each) => each.kind === kind).map((each) => providers.get(each.name) ?? '');
  return {
    centre: {
      workers: all('caseworker'),
      supervisor,
      shelter: ids('shelter')[0] ?? '',
      shelterPlaces: centre.providers.find(({ kind }) => kind === 'shelter')?.places ?? 0,
      fosterFamilies: ids('foster-family'),
    },
    supervisor,
    director: one('director'),
    analyst: one('analyst'),
    benefits: all('benefits-officer')[0],
    partner,
    providers,
  };
}

/** A partner speaks for a provider, which has to be registered first. */
function partnerOf(
  { accounts }: DemoCentre,
  providers: ReadonlyMap<string, string>,
  secret: Buffer,
): Worker | undefined {
  const found = accounts.find(({ provider }) => provider !== undefined);
  return found && { ...workerOf(found, secret), office: providers.get(found.provider ?? '') ?? '' };
}

function grantPartner(centre: DemoCentre, record: DemoRecord, partner: Worker): void {
  const { account, role, office: provider } = partner;
  const grantor: Worker = { account: operator.account, role: 'admin', office: '' };
  const body = { role, provider, from: centre.began };
  record.plan(grantor, centre.began, 'account', 'grant-role', body, account);
}

/** The provider's id; its licences are recorded when they begin, the earlier ones with it. */
function registered(
  { began, community: { municipality } }: DemoCentre,
  record: DemoRecord,
  supervisor: Worker,
  { kind, name, places, licences }: DemoProvider,
): string {
  const body = { kind, name, municipality, places };
  const { stream } = record.plan(supervisor, began, 'provider', 'register-provider', body);
  for (const { from, to: until } of licences) {
    const by = kind === 'foster-family' ? 'foster-care-panel' : 'ministry';
    record.plan(supervisor, from < began ? began : from, 'provider', 'issue-licence', { by, from, until }, stream);
  }
  if (kind === 'foster-family') addCarers(record, supervisor, began, stream, name.replace('Familja ', ''));
  return stream;
}

/** A foster family is persons. */
function addCarers(record: DemoRecord, supervisor: Worker, on: string, family: string, lastName: string): void {
  for (const sex of ['female', 'male'] as const) {
    const born = bornBetween(record.random, 1968, 1984);
    const person = record.person(supervisor, on, { sex, born, ethnicity: 'albanian', lastName });
    record.plan(supervisor, on, 'provider', 'add-family-member', { person, from: on }, family);
  }
}

const workerOf = ({ username, role, office }: DemoAccount, secret: Buffer): Worker => ({
  account: deriveId(secret, operator.account, `account ${username}`, 1),
  role,
  office,
});
