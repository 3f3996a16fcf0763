import { documented, elsewhere, providerHouse, somebody, type ProviderHouse } from '../providers/test/provider-house';
import { GetHousehold } from './get-household';
import { ListHouseholds } from './list-households';

const [caseworker, supervisor] = [somebody('caseworker'), somebody('supervisor')];
const away = somebody('caseworker', elsewhere);

let house: ProviderHouse;
let arta: string;
let dea: string;
let stranger: string;
beforeAll(async () => {
  house = await providerHouse();
  [arta, dea] = [await registered('Arta', '1990'), await registered('Dea', '2016')];
  stranger = await registered('Vesa', '1980', away);
});
afterAll(() => house.end());

async function registered(firstName: string, birth: string, by = supervisor): Promise<string> {
  const person = { firstName, lastName: 'Shembullore', attributes: { sex: 'female', birth } };
  return (await house.does(by, 'person', 'register-person', person)).id;
}

async function referred(person: string, by = caseworker, more: object = {}): Promise<string> {
  const referral = { on: '2024-06-03', channel: 'self', for: [person], urgency: 'normal', ...more };
  return (await house.does(by, 'case', 'receive-referral', referral)).id;
}

const asked = (id: string): Promise<object> =>
  house.does(supervisor, 'case', 'request-transfer', { on: '2024-06-04', to: elsewhere, reason: 'moved' }, id);

/** Taken over by the other office, and known to the tables. */
async function accepted(id: string): Promise<void> {
  await house.does(somebody('supervisor', elsewhere), 'case', 'accept-transfer', { on: '2024-06-05' }, id);
  await house.ask(new ListHouseholds(supervisor, arta));
}

async function handedOver(id: string): Promise<void> {
  await asked(id);
  await accepted(id);
}

const household = async (by = caseworker, more: object = {}): Promise<string> => {
  const input = { members: [arta, dea], from: '2024-01-15', address: 'Rruga e Provës 1', ...more };
  return (await house.does(by, 'household', 'register-household', input)).id;
};

describe('a household', () => {
  it('is shown with its members and address to the office that keeps it, and to no other', async () => {
    const id = await household();
    const page = await house.ask<object>(new GetHousehold(supervisor, id));
    expect(Object.keys(page).sort()).toEqual(documented('Household'));
    await house.does(caseworker, 'household', 'remove-member', { person: dea, to: '2024-05-01', reason: 'placed' }, id);
    expect(await house.ask(new GetHousehold(supervisor, id))).toMatchObject({
      household: id,
      address: 'Rruga e Provës 1',
      members: [
        { person: arta, name: 'Arta Shembullore', from: '2024-01-15', to: null },
        { person: dea, name: 'Dea Shembullore', from: '2024-01-15', to: '2024-05-01' },
      ],
      available: ['add-member', 'remove-member', 'withdraw-member'],
    });
    expect(await house.statusOf(new GetHousehold(away, id))).toBe(404);
    expect(await house.statusOf(new GetHousehold(somebody('analyst'), id))).toBe(404);
    expect(await house.refusalOf(away, 'household', 'add-member', { person: arta, from: '2024-02-01' }, id)).toBe(
      'not-found',
    );
  });

  it('is found by each of its members, among those of the own office only', async () => {
    const child = await registered('Era', '2017');
    await referred(child);
    await handedOver(await referred(child));
    const [mine, theirs] = [
      await household(caseworker, { members: [arta, child] }),
      await household(away, { members: [child, stranger] }),
    ];
    const own = (await house.ask<Found>(new ListHouseholds(caseworker, child))).households;
    expect(own.map((each) => each.household)).toEqual([mine]);
    expect((await house.ask<Found>(new ListHouseholds(away, child))).households).toMatchObject([
      { household: theirs, members: [{ from: '2024-01-15', to: null }, { to: null }] },
    ]);
    expect(await house.statusOf(new ListHouseholds(somebody('admin'), child))).toBe(404);
  });

  it('no longer lists who was a member by mistake', async () => {
    const id = await household();
    await house.does(supervisor, 'household', 'withdraw-member', { person: dea, reason: 'wrong-person' }, id);
    const { households } = await house.ask<Found>(new ListHouseholds(caseworker, dea));
    expect(households.map((each) => each.household)).not.toContain(id);
  });

  it('is named by a case of the office as soon as it is registered; the case keeps the members of its day', async () => {
    const id = await household();
    const opening = { on: '2024-06-03', household: { id, members: [arta, dea] } };
    const first = await referred(arta);
    await house.does(caseworker, 'case', 'open-case', opening, first);
    await house.does(caseworker, 'household', 'remove-member', { person: dea, to: '2024-06-20', reason: 'placed' }, id);
    const stored = (await house.log.read(`case-${first}`)).at(-1)?.data;
    expect(stored).toMatchObject({ household: { id, members: [arta, dea] } });
    const theirs = { ...opening, household: { id: await household(away, { members: [stranger] }), members: [arta] } };
    expect(await house.refusalOf(caseworker, 'case', 'open-case', theirs, await referred(arta))).toBe(
      'UNKNOWN_HOUSEHOLD',
    );
  });
});

describe('a household named by a case that was handed over', () => {
  let child: string;
  let id: string;
  beforeAll(async () => {
    child = await registered('Lira', '2018');
    id = await household(caseworker, { members: [arta, child] });
    const moving = await referred(child);
    await house.does(
      caseworker,
      'case',
      'open-case',
      { on: '2024-06-03', household: { id, members: [child] } },
      moving,
    );
    await asked(moving);
    expect(await house.statusOf(new GetHousehold(away, id))).toBe(404);
    await accepted(moving);
  });

  it('is kept by the office that took the case over: it sees everybody in it and brings it up to date', async () => {
    const members = [{ name: 'Arta Shembullore' }, { name: 'Lira Shembullore' }];
    expect(await house.ask(new GetHousehold(away, id))).toMatchObject({
      members,
      available: ['add-member', 'remove-member', 'withdraw-member'],
    });
    const { households } = await house.ask<Found>(new ListHouseholds(away, child));
    expect(households).toMatchObject([{ household: id, members }]);
    await house.does(away, 'household', 'add-member', { person: stranger, from: '2024-06-10' }, id);
    expect(await house.refusalOf(away, 'household', 'add-member', { person: dea, from: '2024-06-10' }, id)).toBe(
      'UNKNOWN_PERSON',
    );
  });

  it('is still kept by the office that registered it, without the names of persons that are kept elsewhere', async () => {
    const names = [{ name: 'Arta Shembullore' }, { name: '' }, { name: '' }];
    expect(await house.ask(new GetHousehold(supervisor, id))).toMatchObject({ members: names });
    const { households } = await house.ask<Found>(new ListHouseholds(supervisor, child));
    expect(households).toMatchObject([{ household: id, members: names }]);
  });

  it('is none of a third office', async () => {
    expect(await house.statusOf(new GetHousehold(somebody('supervisor', 'qps-peje'), id))).toBe(404);
  });

  it('opens no way to persons of another office: neither household nor referral nor case may name them', async () => {
    const refused = (action: string, body: object, of?: string): Promise<string | undefined> =>
      house.refusalOf(away, of ? 'case' : 'household', action, body, of);
    expect(await refused('register-household', { members: [dea] })).toBe('UNKNOWN_PERSON');
    const referral = { on: '2024-06-03', channel: 'self', for: [dea], urgency: 'normal' };
    expect(await house.refusalOf(away, 'case', 'receive-referral', referral)).toBe('UNKNOWN_PERSON');
    const own = await referred(stranger, away, { unidentified: 1 });
    expect(await refused('identify-person', { on: '2024-06-03', person: dea }, own)).toBe('UNKNOWN_PERSON');
    expect(await refused('open-case', { on: '2024-06-03', household: { members: [stranger, dea] } }, own)).toBe(
      'UNKNOWN_PERSON',
    );
    const [first] = await house.log.read(`case-${own}`);
    const correction = { entry: first!.id, reason: 'wrong-person', content: { ...referral } };
    expect(await refused('correct-entry', correction, own)).toBe('UNKNOWN_PERSON');
    expect(await refused('identify-person', { on: '2024-06-03', person: child }, own)).toBeUndefined();
  });
});

interface Found {
  readonly households: readonly { readonly household: string; readonly members: readonly object[] }[];
}
