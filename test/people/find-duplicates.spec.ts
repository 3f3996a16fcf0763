import { logger } from '../../apps/api/src/logger';
import { elsewhere, here, inRole, peopleHouse, type Asker, type PeopleHouse, type Told } from './people-house';

interface Answer {
  readonly people: readonly { person: string; name: string; office: string; why: string }[];
  readonly elsewhere: readonly { office: string; labels: Record<string, string> }[];
}
interface NoticesTold {
  readonly notices: readonly {
    notice: string;
    office: string;
    person: string;
    name: string;
    askedBy: string;
    read: boolean;
  }[];
}

const nothing = { people: [], elsewhere: [] };
const ofGjilan = {
  office: elsewhere,
  labels: expect.objectContaining({ en: 'Centre for Social Work, Gjilan' }) as object,
};

describe('before a person is registered', () => {
  let house: PeopleHouse;
  let caseworker: Asker;
  let supervisorThere: Asker;
  beforeAll(async () => {
    house = await peopleHouse();
    caseworker = await house.asker('caseworker@here', 'caseworker', here);
    supervisorThere = await house.asker('supervisor@there', 'supervisor', elsewhere);
  });
  afterAll(() => house.end());

  const ask = async (body: object, by = caseworker): Promise<Answer> =>
    (await by.post('/api/people/duplicates', body)).body as unknown as Answer;
  const why = async (body: object): Promise<[string, string][]> =>
    (await ask(body)).people.map(({ person, why: because }) => [person, because]);

  /** A case of somebody at an office, with a category if wanted. */
  async function caseOf(person: string, office: string, category?: string): Promise<string> {
    const by = inRole('caseworker', office);
    const referral = { on: '2024-03-01', channel: 'police', for: [person], urgency: 'urgent' };
    const id = await house.does(by, 'case', 'receive-referral', referral);
    if (category) await house.does(by, 'case', 'assign-category', { on: '2024-03-02', for: [person], category }, id);
    return id;
  }

  describe('the own office is told', () => {
    let woman: string;
    beforeAll(async () => {
      woman = await house.register(here, {
        firstName: 'Shpresa',
        lastName: 'Krasniqi-Hoxha',
        personalNumber: '1234500001',
        birthDate: '1985-03-12',
        attributes: { sex: 'female', birth: '1985-03' },
      });
      await house.register(here, { firstName: 'Blerta', lastName: 'Krasniqi-Hoxha', attributes: { sex: 'female' } });
      await house.apply();
    });

    it('who holds the number, whatever the name', async () => {
      expect(await why({ personalNumber: '1234500001' })).toEqual([[woman, 'personal-number']]);
      expect(await why({ personalNumber: '1234500001', firstName: 'Tjetër', lastName: 'Emër', sex: 'male' })).toEqual([
        [woman, 'personal-number'],
      ]);
    });

    it('who has the name and was born then, as far as both are known', async () => {
      const name = { firstName: 'Špresa', lastName: 'Hodža' };
      for (const born of [{ birthDate: '1985-03-12', birth: '1985-03' }, { birth: '1985-03' }, { birth: '1985' }])
        expect(await why({ ...name, ...born })).toEqual([[woman, 'name-and-birth']]);
      expect(await why(name)).toEqual([[woman, 'name']]);
      expect(await why({ ...name, birth: '1984' })).toEqual([[woman, 'name']]);
    });

    it('who has a name like it', async () => {
      expect(await why({ firstName: 'Shpersa', lastName: 'Krasniqi', birth: '1985' })).toEqual([
        [woman, 'similar-name'],
      ]);
      expect(await why({ firstName: 'Shpresa', lastName: 'Gashi', otherNames: 'Krasniqi' })).toEqual([[woman, 'name']]);
    });

    it('not who is a man, was born long before, or is a sister', async () => {
      const name = { firstName: 'Shpresa', lastName: 'Krasniqi Hoxha' };
      expect(await why({ ...name, sex: 'male' })).toEqual([]);
      expect(await why({ ...name, birth: '1950' })).toEqual([]);
      expect(await why({ firstName: 'Drita', lastName: 'Krasniqi-Hoxha' })).toEqual([]);
    });
  });

  describe('of another office', () => {
    const known = {
      firstName: 'Arbër',
      lastName: 'Thaçi',
      personalNumber: '1234500002',
      birthDate: '1990-07-21',
      attributes: { sex: 'male', birth: '1990-07' },
    };
    let person: string;
    beforeAll(async () => {
      person = await house.register(elsewhere, known);
      await caseOf(person, elsewhere, 'homeless-persons');
      await house.apply();
    });

    it('only the office is told, for the exact number or the full name and the exact day of birth', async () => {
      const answer = { people: [], elsewhere: [ofGjilan] };
      expect(await ask({ personalNumber: known.personalNumber })).toEqual(answer);
      expect(await ask({ firstName: 'Arber', lastName: 'Tači', birthDate: known.birthDate })).toEqual(answer);
    });

    it('nothing is told for less', async () => {
      for (const less of [
        { firstName: 'Arbër', lastName: 'Thaçi' },
        { firstName: 'Arbër', lastName: 'Thaçi', birth: '1990-07' },
        { firstName: 'Arbër', lastName: 'Thaçi', birthDate: '1990-07-22' },
        { firstName: 'Arber', lastName: 'Thaqe', birthDate: known.birthDate },
        { firstName: 'Thaçi', lastName: 'Thaçi', birthDate: known.birthDate },
        { personalNumber: '1234500020' },
      ])
        expect([less, await ask(less)]).toEqual([less, nothing]);
    });

    it('neither person nor category nor id stands in the answer', async () => {
      const { text } = await caseworker.post('/api/people/duplicates', { personalNumber: known.personalNumber });
      for (const secret of [person, 'Arb', 'Tha', 'homeless', '1990', known.personalNumber])
        expect(text).not.toContain(secret);
    });
  });

  describe('of somebody with a restricted case', () => {
    const hidden = {
      firstName: 'Liridona',
      lastName: 'Berisha',
      personalNumber: '1234500003',
      birthDate: '1993-02-14',
      attributes: { sex: 'female', birth: '1993-02' },
    };
    const unknown = {
      firstName: 'Askush',
      lastName: 'Gjëkundi',
      personalNumber: '1234500099',
      birthDate: '1993-02-14',
    };
    const { attributes: _, ...asked } = hidden;
    let person: string;
    const notices = async (by: Asker): Promise<NoticesTold['notices']> =>
      ((await by.get('/api/notices')).body as unknown as NoticesTold).notices;

    beforeAll(async () => {
      person = await house.register(elsewhere, hidden);
      await caseOf(person, elsewhere, 'domestic-violence-survivors');
      await house.apply();
    });

    it('the asker is told exactly what is told of somebody unknown, in the same beat', async () => {
      const timed = async (body: object): Promise<[Told, number]> => {
        const began = performance.now();
        const told = await caseworker.post('/api/people/duplicates', body);
        return [told, performance.now() - began];
      };
      const [[restricted, took], [nobody, tookToo]] = [await timed(asked), await timed(unknown)];
      expect(restricted).toEqual(nobody);
      expect(restricted.body).toEqual(nothing);
      expect(Math.min(took, tookToo)).toBeGreaterThan(299);
    });

    it('the supervisor of her office is told once a day, and nobody else', async () => {
      await ask(asked);
      await ask({ personalNumber: hidden.personalNumber });
      const [notice, ...others] = await notices(supervisorThere);
      expect(others).toEqual([]);
      expect(notice).toMatchObject({ office: elsewhere, person, name: 'Liridona Berisha', askedBy: here, read: false });
      const supervisorHere = await house.asker('supervisor@here', 'supervisor', here);
      expect(await notices(supervisorHere)).toEqual([]);
      expect((await caseworker.get('/api/notices')).status).toBe(404);
    });

    it('the notice holds ids and offices only', async () => {
      // But ids and the time to the microsecond, which may hold any four digits.
      const rows: { row: string }[] = await house.database.query(
        `select (to_jsonb(n) - array['id', 'person', 'read_by', 'asked_at', 'read_at'])::text as row from access.notice n`,
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]?.row).not.toMatch(/Liridona|Berisha|1234500003|1993|violence/);
    });

    it('only her office marks the notice as read', async () => {
      const [notice] = await notices(supervisorThere);
      const read = { notices: [notice!.notice] };
      const directorHere = await house.asker('director@here', 'director', here);
      expect((await directorHere.post('/api/notices/read', read)).body).toEqual({ read: 0 });
      expect((await supervisorThere.post('/api/notices/read', read)).body).toEqual({ read: 1 });
      expect((await supervisorThere.post('/api/notices/read', read)).body).toEqual({ read: 0 });
      expect((await notices(supervisorThere))[0]?.read).toBe(true);
      for (const wrong of [{}, { notices: [] }, { notices: ['x'] }, { notices: read.notices, more: 1 }])
        expect((await supervisorThere.post('/api/notices/read', wrong)).status).toBe(400);
    });

    it('a second registration of hers under the same number hides her too', async () => {
      const twin = { ...hidden, firstName: 'Lira', lastName: 'Gashi', birthDate: undefined };
      await house.register(elsewhere, twin);
      await house.apply();
      expect(await ask({ personalNumber: hidden.personalNumber })).toEqual(nothing);
    });

    it('her own office finds her as before, and nobody is told', async () => {
      const own = await house.asker('caseworker@there', 'caseworker', elsewhere);
      const before = await notices(supervisorThere);
      expect((await ask(asked, own)).people[0]).toMatchObject({ person, why: 'personal-number' });
      expect(await notices(supervisorThere)).toEqual(before);
    });
  });

  it('a form too empty to compare is refused by field, and so is a wrong one', async () => {
    const fields = async (body: object): Promise<unknown> =>
      (await caseworker.post('/api/people/duplicates', body)).body['fields'];
    expect(await fields({})).toEqual([
      { field: 'firstName', code: 'REQUIRED' },
      { field: 'lastName', code: 'REQUIRED' },
    ]);
    expect(await fields({ firstName: 'Arta', lastName: 'Gashi', birthDate: '1990-02-30', surplus: 1 })).toEqual([
      { field: 'surplus', code: 'UNKNOWN_FIELD' },
      { field: 'birthDate', code: 'NOT_A_DAY' },
    ]);
  });

  it('the log counts questions, and holds nothing that was asked', async () => {
    const info = jest.spyOn(logger, 'info');
    await ask({
      firstName: 'Zqxvemri',
      lastName: 'Zqxvmbiemri',
      personalNumber: '7319028465',
      birthDate: '1987-11-23',
    });
    await caseworker.post('/api/people/search', { name: 'Zqxvemri', personalNumber: '7319028465', birth: '1987' });
    expect(info.mock.calls).toEqual([
      [{ office: here, own: 0, elsewhere: 0 }, 'duplicates looked for'],
      [{ offices: 1, found: 0 }, 'people searched'],
    ]);
    info.mockRestore();
  });
});
