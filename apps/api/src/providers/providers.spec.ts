import { GetProvider } from './get-provider';
import { ListProviders } from './list-providers';
import { documented, elsewhere, here, providerHouse, somebody, type ProviderHouse } from './test/provider-house';

interface Line {
  readonly provider: string;
  readonly own: boolean;
  readonly name: string | null;
  readonly kind: string;
  readonly office: string;
  readonly municipality: string | null;
  readonly free: number;
  readonly licence: { readonly state: string; readonly until: string | null };
  readonly warnings: readonly string[];
}

const [caseworker, supervisor, director] = [somebody('caseworker'), somebody('supervisor'), somebody('director')];
const away = somebody('supervisor', elsewhere);
const body = (kind: string, places = 2) => ({ kind, name: `Provë ${kind}`, municipality: 'peje', places });

let house: ProviderHouse;
beforeEach(async () => {
  house = await providerHouse();
});
afterEach(() => house.end());

const registered = async (kind: string, places?: number, by = supervisor): Promise<string> =>
  (await house.does(by, 'provider', 'register-provider', body(kind, places))).id;
const lines = async (actor = caseworker): Promise<Line[]> =>
  (await house.ask<{ providers: Line[] }>(new ListProviders(actor))).providers;
const lineOf = async (id: string, actor = caseworker): Promise<Line> =>
  (await lines(actor)).find(({ provider }) => provider === id)!;

describe('the list of providers', () => {
  it('answers the fields the document of the api promises, as the page does', async () => {
    const family = await registered('foster-family');
    expect(Object.keys(await lineOf(family)).sort()).toEqual(documented('Provider'));
    const page = await house.ask<object>(new GetProvider(caseworker, family));
    expect(Object.keys(page).sort()).toEqual(documented('ProviderPage'));
  });

  it('tells how each stands with its licence today, and what to look after', async () => {
    const family = await registered('foster-family');
    const licence = async (input: object) => house.does(director, 'provider', 'issue-licence', input, family);
    expect(await lineOf(family)).toMatchObject({ licence: { state: 'none', until: null }, warnings: ['unlicensed'] });
    await licence({ by: 'foster-care-panel', from: '2021-08-15' });
    expect(await lineOf(family)).toMatchObject({
      licence: { state: 'licensed', until: '2024-08-14' },
      warnings: ['licence-ends-soon'],
    });
    await licence({ by: 'foster-care-panel', from: '2024-08-15' });
    expect(await lineOf(family)).toMatchObject({ licence: { state: 'licensed', until: '2027-08-14' }, warnings: [] });
    await house.does(supervisor, 'provider', 'suspend-licence', { from: '2024-06-01', reason: 'complaint' }, family);
    expect((await lineOf(family)).warnings).toEqual(['suspended']);
    await house.does(supervisor, 'provider', 'revoke-licence', { on: '2024-06-20', reason: 'other' }, family);
    expect(await lineOf(family)).toMatchObject({
      licence: { state: 'revoked', until: null },
      warnings: ['unlicensed'],
    });
    await house.does(supervisor, 'provider', 'close-provider', { on: '2024-06-30' }, family);
    expect((await lineOf(family)).warnings).toEqual(['closed']);
  });

  it('says expired the day after the last day', async () => {
    const shelter = await registered('shelter');
    const licence = { by: 'ministry', from: '2023-07-01', until: '2024-07-01' };
    await house.does(supervisor, 'provider', 'issue-licence', licence, shelter);
    expect((await lineOf(shelter)).licence.state).toBe('licensed');
    house.at('2024-07-01T22:30:00Z');
    expect((await lineOf(shelter)).licence.state).toBe('expired');
  });

  it('names only those of the own office; others stand there by kind, place and free places, closed ones do not', async () => {
    const [mine, theirs, hidden] = [
      await registered('shelter'),
      await registered('foster-family', 3, away),
      await registered('shelter', 4, away),
    ];
    const closed = await registered('day-centre', 9, away);
    await house.does(away, 'provider', 'close-provider', { on: '2024-06-30' }, closed);
    const found = await lines();
    expect(found.map(({ provider }) => provider)).toEqual([mine, theirs, hidden]);
    expect(found.map(({ own, name, municipality, office, free }) => [own, name, municipality, office, free])).toEqual([
      [true, 'Provë shelter', 'peje', here, 2],
      [false, null, 'peje', elsewhere, 3],
      [false, null, null, elsewhere, 4],
    ]);
  });

  it('names none to somebody whose role at the office is another one', async () => {
    await registered('shelter');
    const both = { ...away, roles: [...away.roles, { role: 'admin' as const, office: here }] };
    expect((await lines(both)).map(({ own, name }) => [own, name])).toEqual([[false, null]]);
  });
});

describe('the page of a provider', () => {
  it('shows licences with their numbers and the family’s members by name, to its own office', async () => {
    const family = await registered('foster-family');
    const carer = { firstName: 'Hava', lastName: 'Shembullore', attributes: { sex: 'female', birth: '1970' } };
    const person = (await house.does(supervisor, 'person', 'register-person', carer)).id;
    const licence = { number: '17/2024', by: 'foster-care-panel', from: '2024-01-10' };
    await house.does(supervisor, 'provider', 'issue-licence', licence, family);
    const member = await house.does(
      supervisor,
      'provider',
      'add-family-member',
      { person, from: '2024-02-01' },
      family,
    );
    expect(await house.ask(new GetProvider(caseworker, family))).toMatchObject({
      name: 'Provë foster-family',
      revision: 2,
      licences: [{ number: '17/2024', by: 'foster-care-panel', from: '2024-01-10', until: '2027-01-09' }],
      members: [{ entry: member.entry, person, name: 'Hava Shembullore', from: '2024-02-01' }],
      available: [],
    });
    const { available } = await house.ask<{ available: string[] }>(new GetProvider(director, family));
    expect(available).toEqual(expect.arrayContaining(['issue-licence', 'add-family-member']));
    expect(await house.statusOf(new GetProvider(away, family))).toBe(404);
    expect(await house.statusOf(new GetProvider(supervisor, person))).toBe(404);
  });

  it('offers family members only of a foster family', async () => {
    const shelter = await registered('shelter');
    const { available } = await house.ask<{ available: string[] }>(new GetProvider(director, shelter));
    expect(available.filter((name) => name.includes('family'))).toEqual([]);
  });

  it('keeps licence numbers and notes out of the log', async () => {
    const shelter = await registered('shelter');
    const licence = { number: 'NUM-4711', by: 'ministry', from: '2024-01-10', note: 'Shënim i fshehtë.' };
    await house.does(supervisor, 'provider', 'issue-licence', licence, shelter);
    const stored = JSON.stringify((await house.log.read(`provider-${shelter}`)).map(({ data }) => data));
    const butIds = stored.replaceAll(/[0-9a-f-]{36,}/g, ''); // and digests, which may hold any four digits
    expect(butIds).not.toMatch(/4711|fshehtë|Provë/);
  });
});

describe('a family of another office', () => {
  it('takes a child, and its place is taken; its own office sees nothing but that', async () => {
    const family = await registered('foster-family', 1, away);
    await house.does(away, 'provider', 'issue-licence', { by: 'foster-care-panel', from: '2024-01-10' }, family);
    const child = { firstName: 'Dea', lastName: 'Shembullore', attributes: { sex: 'female', birth: '2016' } };
    const person = (await house.does(supervisor, 'person', 'register-person', child)).id;
    const referral = { on: '2024-06-03', channel: 'court', for: [person], urgency: 'urgent' };
    const { id } = await house.does(caseworker, 'case', 'receive-referral', referral);
    await house.does(caseworker, 'case', 'open-case', { on: '2024-06-03' }, id);
    const placement = {
      on: '2024-06-04',
      family,
      for: [person],
      basis: { kind: 'decision', body: 'foster-care-panel', on: '2024-06-04' },
    };
    await house.does(caseworker, 'case', 'place-in-foster-care', placement, id);
    expect(await lineOf(family)).toMatchObject({ own: false, free: 0, warnings: ['full'] });
  });
});
