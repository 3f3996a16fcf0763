import { adoptionOf, planDocuments } from '#indicators';
import type { System } from '../setup/system';
import { validBody, type Form, type FormField, type Forms, type World } from './form';
import { program, type Answer, type Program } from './program';

const kinds = {
  case: 'cases',
  person: 'people',
  household: 'households',
  provider: 'providers',
  plan: 'plans',
  account: 'accounts',
} as const;
const document = planDocuments.find(({ municipality }) => municipality === 'mitrovica-jugore')!;
const adoption = adoptionOf(document) as unknown as Record<string, unknown>;

/** Every action of the api with somebody who may do it, and a small world they can be done in. */
export interface SmallWorld {
  readonly world: World;
  readonly supervisor: Program;
  readonly forms: readonly { readonly form: Form; readonly by: Program }[];
  /** Where the action is sent, on a stream of the world or of another id. */
  addressOf(form: Form, id?: string): string;
  /** The address of some stream of the same kind with any action name. */
  streamOf(form: Form): string;
  /** A right body with the fields that must be there. */
  valid(form: Form): Record<string, unknown>;
  /** The body with one field set to a value; a group that is not there comes with what it must have. */
  set(fields: readonly FormField[], body: object, path: string, value: unknown): object;
}

/** A woman born in 2000 with an open case, a shelter and a plan, recorded through the api. */
export async function smallWorld(system: System): Promise<SmallWorld> {
  const supervisor = await program(system, 'supervisor@mitrovica');
  const [analyst, admin] = [await program(system, 'analyst@mitrovica'), await program(system, 'admin')];
  const world = await recorded(supervisor, analyst);
  const incoming = await askedToTakeOver(await program(system, 'supervisor@gjilan'));
  const forms: { form: Form; by: Program }[] = [];
  let lists: Forms['codeLists'] = {};
  for (const by of [supervisor, analyst, admin]) {
    const { body } = await by.get<Forms>('/api/actions');
    lists = { ...body.codeLists, ...lists };
    for (const form of body.actions) if (!forms.some((each) => each.form.name === form.name)) forms.push({ form, by });
  }
  const set = (fields: readonly FormField[], body: object, path: string, value: unknown): object => {
    const [first = '', ...rest] = path.split('.');
    if (rest.length === 0) return { ...body, [first]: value };
    const { kind, fields: inner = [] } = fields.find(({ name }) => name === first) ?? { kind: 'text' };
    const right = validBody(inner, world, lists);
    const there = (body as Record<string, object | undefined>)[first] ?? (kind === 'groups' ? [right] : right);
    if (!Array.isArray(there)) return { ...body, [first]: set(inner, there, rest.join('.'), value) };
    const [head, ...others] = there as object[];
    return { ...body, [first]: [set(inner, head ?? {}, rest.slice(1).join('.'), value), ...others] };
  };
  const streamOf = ({ subject, name }: Form): string =>
    `/api/${kinds[subject]}/${ofAnother.includes(name) ? incoming : world[subject]}`;
  return {
    world,
    supervisor,
    forms,
    streamOf,
    addressOf(form, id) {
      const { subject, name, opens } = form;
      if (!opens) return `${id === undefined ? streamOf(form) : `/api/${kinds[subject]}/${id}`}/actions/${name}`;
      const inPath = subject === 'case' || subject === 'plan';
      return inPath ? `/api/${kinds[subject]}/actions/${name}` : `/api/${kinds[subject]}`;
    },
    valid: (form) =>
      form.name === 'adopt-plan'
        ? { ...adoption, code: 'tjeter-2024-2026' }
        : { ...validBody(form.fields, world, lists), ...oneOf[form.name]?.(world) },
    set,
  };
}

/** Actions on a case another centre asks this one to take over. */
const ofAnother = ['accept-transfer', 'reject-transfer'];

/** Of these fields one must be there, though neither must. */
const oneOf: Readonly<Record<string, (world: World) => object>> = {
  'receive-referral': ({ person }) => ({ for: [person] }),
  'grant-role': () => ({ office: 'qps-mitrovica-jugore' }),
  'end-role': () => ({ office: 'qps-mitrovica-jugore' }),
};

/** A case of another centre that asks this one to take it over. */
async function askedToTakeOver(by: Program): Promise<string> {
  const registered = await by.post('/api/people', { firstName: 'Tjetra', lastName: 'Shembulli', attributes: {} });
  const { person } = registered.body;
  const referral = { on: '2024-03-04', channel: 'police', for: [person], urgency: 'urgent' };
  const { body } = await by.post('/api/cases/actions/receive-referral', referral);
  const request = { on: '2024-03-05', to: 'qps-mitrovica-jugore', reason: 'moved' };
  const asked = await by.post(`/api/cases/${body.case}/actions/request-transfer`, request);
  if (asked.status !== 200) throw new Error(asked.text);
  return body.case;
}

async function recorded(supervisor: Program, analyst: Program): Promise<World> {
  const made = async (by: Program, path: string, body: object): Promise<Answer['body']> => {
    const answer = await by.post(path, body);
    if (answer.status > 201) throw new Error(answer.text);
    return answer.body;
  };
  const woman = { firstName: 'Provë', lastName: 'Shembullore', attributes: { sex: 'female', birth: '2000-05' } };
  const { person } = await made(supervisor, '/api/people', woman);
  const content = { on: '2024-03-04', channel: 'police', for: [person], urgency: 'urgent' };
  const received = await made(supervisor, '/api/cases/actions/receive-referral', content);
  await made(supervisor, `/api/cases/${received.case}/actions/open-case`, { on: '2024-03-05' });
  const shelter = { kind: 'shelter', name: 'Strehimore', municipality: 'mitrovica-jugore', places: 3 };
  const { provider } = await made(supervisor, '/api/providers', shelter);
  const licence = { by: 'ministry', from: '2023-06-01' };
  await made(supervisor, `/api/providers/${provider}/actions/issue-licence`, licence);
  const { household } = await made(supervisor, '/api/households', { members: [person], from: '2024-03-01' });
  await made(analyst, '/api/plans/actions/adopt-plan', adoption);
  const { account } = (await supervisor.get<{ account: string }>('/api/session')).body;
  return {
    case: received.case,
    person,
    household,
    provider,
    account,
    plan: document.code,
    entry: received.entry,
    content,
  };
}

/** The fields, those in their groups, and those of the first group of a list, with their paths. */
export const withInner = (fields: readonly FormField[], path = ''): { path: string; field: FormField }[] =>
  fields.flatMap((field) => {
    const own = { path: path + field.name, field };
    if (field.kind === 'group') return [own, ...withInner(field.fields ?? [], `${own.path}.`)];
    return field.kind === 'groups' ? [own, ...withInner(field.fields ?? [], `${own.path}.0.`)] : [own];
  });
