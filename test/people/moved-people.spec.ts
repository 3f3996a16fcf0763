import { elsewhere, here, inRole, peopleHouse, type Asker, type PeopleHouse } from './people-house';

const born = { birthDate: '1991-05-17', attributes: { sex: 'female', birth: '1991-05' } };

describe('a person whose case is handed over', () => {
  let house: PeopleHouse;
  const askers: Record<'here' | 'there', Asker | undefined> = { here: undefined, there: undefined };
  beforeAll(async () => {
    house = await peopleHouse();
    askers.here = await house.asker('supervisor@here', 'supervisor', here);
    askers.there = await house.asker('supervisor@there', 'supervisor', elsewhere);
  });
  afterAll(() => house.end());

  const by = (office: string): Asker => (office === here ? askers.here : askers.there)!;
  const found = async (office: string, body: object): Promise<string[]> =>
    ((await by(office).post('/api/people/search', body)).body as { people: { person: string }[] }).people.map(
      ({ person }) => person,
    );
  const duplicates = async (office: string, body: object): Promise<{ people: string[]; elsewhere: string[] }> => {
    const { body: told } = await by(office).post('/api/people/duplicates', body);
    const { people, elsewhere: others } = told as { people: { person: string }[]; elsewhere: { office: string }[] };
    return { people: people.map(({ person }) => person), elsewhere: others.map((each) => each.office) };
  };
  const changes = async (office: string, person: string): Promise<number> => {
    const body = { on: '2024-05-01', address: 'Rruga e Re 2' };
    return (await by(office).post(`/api/people/${person}/actions/change-person-from`, body)).status;
  };

  async function caseOf(person: string, category?: string, office = here): Promise<string> {
    const who = inRole('caseworker', office);
    const referral = { on: '2024-03-01', channel: 'police', for: [person], urgency: 'urgent' };
    const id = await house.does(who, 'case', 'receive-referral', referral);
    if (category) await house.does(who, 'case', 'assign-category', { on: '2024-03-02', for: [person], category }, id);
    await house.apply();
    return id;
  }

  async function asked(id: string, from = here, to = elsewhere, on = '2024-04-01'): Promise<void> {
    await house.does(inRole('supervisor', from), 'case', 'request-transfer', { on, to, reason: 'moved' }, id);
    await house.apply();
  }
  async function accepted(id: string, office = elsewhere, on = '2024-04-02'): Promise<void> {
    await house.does(inRole('supervisor', office), 'case', 'accept-transfer', { on }, id);
    await house.apply();
  }
  async function handedOver(id: string): Promise<void> {
    await asked(id);
    await accepted(id);
  }

  it('is found and changed by the office that took over, and by the other no more, from acceptance on', async () => {
    const person = await house.register(here, {
      firstName: 'Teuta',
      lastName: 'Vranjevci',
      personalNumber: '1234500101',
      ...born,
    });
    const id = await caseOf(person);
    const questions = [
      { name: 'Teuta Vranjevci' },
      { name: 'Teuta Vran' },
      { name: 'Teuta Vrnajevci' },
      { personalNumber: '1234500101' },
    ];
    const seen = async (): Promise<[number[], number[]]> => {
      const of = (office: string): Promise<number[]> =>
        Promise.all(questions.map(async (each) => (await found(office, each)).filter((one) => one === person).length));
      return [await of(here), await of(elsewhere)];
    };
    const [all, none] = [questions.map(() => 1), questions.map(() => 0)];
    expect(await seen()).toEqual([all, none]);
    await asked(id);
    expect(await seen()).toEqual([all, none]);
    expect([await changes(here, person), await changes(elsewhere, person)]).toEqual([200, 404]);
    await accepted(id);
    expect(await seen()).toEqual([none, all]);
    expect([await changes(here, person), await changes(elsewhere, person)]).toEqual([404, 200]);
    await asked(id, elsewhere, here, '2024-04-10');
    await accepted(id, here, '2024-04-11');
    expect(await seen()).toEqual([all, none]);
    expect([await changes(here, person), await changes(elsewhere, person)]).toEqual([200, 404]);
  });

  it('is kept by the registering office too while it has another case of its own', async () => {
    const person = await house.register(here, { firstName: 'Mirlinda', lastName: 'Zhegrova', ...born });
    await caseOf(person);
    await handedOver(await caseOf(person));
    for (const office of [here, elsewhere]) {
      expect(await found(office, { name: 'Mirlinda Zhegrova' })).toEqual([person]);
      expect(await changes(office, person)).toBe(200);
    }
    const form = { firstName: 'Mirlinda', lastName: 'Zhegrova', birthDate: born.birthDate };
    expect(await duplicates(here, form)).toEqual({ people: [person], elsewhere: [] });
    expect(await duplicates(elsewhere, form)).toEqual({ people: [person], elsewhere: [] });
  });

  it('leaves the page of others whole: who went is not counted, who came stands in the order of names', async () => {
    const named = (lastName: string, office = here): Promise<string> =>
      house.register(office, { firstName: 'Zymryte', lastName });
    const gone = [await named('Abazi'), await named('Abazi')];
    const stay = [await named('Bytyqi'), await named('Dobruna')];
    const came = await named('Cakaj', elsewhere);
    for (const person of gone) await handedOver(await caseOf(person));
    const theirs = await caseOf(came, undefined, elsewhere);
    await asked(theirs, elsewhere, here);
    await accepted(theirs, here);
    expect(await found(here, { name: 'Zymryte', limit: 2 })).toEqual([stay[0], came]);
    expect(await found(here, { name: 'Zymryte' })).toEqual([stay[0], came, stay[1]]);
  });

  it('is another office’s for whoever registers: the office that took over is told', async () => {
    const form = {
      firstName: 'Drenusha',
      lastName: 'Plakolli',
      personalNumber: '1234500102',
      birthDate: born.birthDate,
    };
    const person = await house.register(here, { ...form, ...born });
    const id = await caseOf(person, 'homeless-persons');
    const { personalNumber: _, ...named } = form;
    const questions = [form, named, { personalNumber: form.personalNumber }];
    for (const each of questions) expect(await duplicates(here, each)).toEqual({ people: [person], elsewhere: [] });
    for (const each of questions) expect(await duplicates(elsewhere, each)).toEqual({ people: [], elsewhere: [here] });
    await asked(id);
    await accepted(id);
    for (const each of questions) expect(await duplicates(here, each)).toEqual({ people: [], elsewhere: [elsewhere] });
    for (const each of questions)
      expect(await duplicates(elsewhere, each)).toEqual({ people: [person], elsewhere: [] });
  });

  it('is nobody for the old office when the case is a restricted one, and its own supervisor is told', async () => {
    const form = { firstName: 'Liridona', lastName: 'Hyseni', personalNumber: '1234500103', birthDate: born.birthDate };
    const person = await house.register(here, { ...form, ...born });
    const id = await caseOf(person, 'domestic-violence-survivors');
    await asked(id);
    await accepted(id);
    const { personalNumber: _, ...named } = form;
    for (const each of [form, named, { personalNumber: form.personalNumber }]) {
      expect(await duplicates(here, each)).toEqual({ people: [], elsewhere: [] });
      expect((await duplicates(elsewhere, each)).people).toEqual([person]);
    }
    expect(await found(here, { name: 'Liridona Hyseni' })).toEqual([]);
    expect(await found(here, { personalNumber: form.personalNumber })).toEqual([]);
    const { notices } = (await by(elsewhere).get('/api/notices')).body as { notices: object[] };
    expect(notices).toMatchObject([{ office: elsewhere, person, name: 'Liridona Hyseni', askedBy: here }]);
  });

  it('is named in a referral by the offices that keep them, and by no other: who registered them cannot find them again so', async () => {
    const person = await house.register(here, { firstName: 'Valdete', lastName: 'Rugova', ...born });
    const referred = async (office: string): Promise<[number, unknown]> => {
      const referral = { on: '2024-05-02', channel: 'self', for: [person], urgency: 'normal' };
      const { status, body } = await by(office).post('/api/cases/actions/receive-referral', referral);
      return [status, body['fields']];
    };
    const id = await caseOf(person);
    expect(await referred(elsewhere)).toEqual([422, [{ field: 'for', code: 'UNKNOWN_PERSON' }]]);
    await asked(id);
    await accepted(id);
    expect(await referred(elsewhere)).toEqual([201, undefined]);
    expect(await changes(here, person)).toBe(404);
    expect(await referred(here)).toEqual([422, [{ field: 'for', code: 'UNKNOWN_PERSON' }]]);
  });
});
