import { CommandBus } from '@nestjs/cqrs';
import { routes, type Actor, type RouteRow } from '#access';
import { operator } from '#access-tables';
import { roles, type Action, type Role, type Subject } from '#casework';
import { PerformAction, Subjects, type Performed } from '#perform';
import { readAnswers, type Cell } from '../../libs/access/test/read-answers';
import { rightsMatrix, type Rights } from '../../libs/access/test/rights-matrix';
import { signatureOf } from '../../libs/access/test/signature-of';
import { elsewhere, here, servedHouse, type ServedHouse } from './served-house';

jest.setTimeout(180_000);

let house: ServedHouse;
beforeAll(async () => {
  house = await servedHouse();
});
afterAll(() => house.end());

/** Not asked over and over: signing out would end the token; the screens are files; nothing shows a person alone yet. */
const unasked = ['see sign-out', 'see screens', 'see person'];

interface Asked {
  readonly name: string;
  readonly method: RouteRow['method'];
  readonly path: string;
}

/** Every request of a row of the matrix: each of its routes, each action of its table. */
function requestsOf(rights: Rights, actions: readonly Action[]): Asked[] {
  return rights.deeds.flatMap((deed) => {
    const asked = routes.flatMap((row): Asked[] => {
      const { method, path } = row;
      if ('see' in row) return deed === `see ${row.see}` ? [{ name: deed, method, path }] : [];
      // Its cases stand in the body: asked in a test of its own.
      if (row.together) return [];
      return actions
        .filter(
          ({ subject, name, opens = false }) =>
            subject === row.act && (opens ? row.name === name : row.name === undefined),
        )
        .filter((action) => signatureOf(action) === deed)
        .map(({ subject, name }) => ({ name: `${subject}: ${name}`, method, path: path.replace(':action', name) }));
    });
    if (deed === 'see openapi') asked.push({ name: deed, method: 'GET', path: '/api/docs-json' });
    return asked;
  });
}

function pathTo({ path }: Asked, relation: string): string {
  const unknown = relation === 'unknown';
  const [, kind] = /^\/api\/([\w-]+)\//.exec(path) ?? [];
  const id = {
    cases: house.cases[relation],
    'provider-referrals': house.cases[relation],
    providers: house.providers[relation],
    people: house.people[relation],
    households: house.households[relation],
    accounts: house.other,
  };
  const plan = unknown ? 'no-such-plan' : house.plan;
  return path
    .replace(
      ':id',
      kind === 'plans' ? plan : ((id as Record<string, string | undefined>)[kind ?? ''] ?? house.cases.unknown!),
    )
    .replace(':entry', house.referral)
    .replace(':code', path.startsWith('/api/indicators/') ? `${plan}:${house.row}` : plan)
    .replace(':row', house.row)
    .replace(/^\/api\/reports\/categories$/, `$&?office=${unknown ? 'no-such-office' : here}`);
}

async function answerTo(asked: Asked, cell: Cell): Promise<Cell['answer']> {
  const { statusCode } = await house.app.inject({
    method: asked.method,
    url: pathTo(asked, cell.relation),
    headers: cell.who === 'anonymous' ? {} : { authorization: house.authorization },
    ...(asked.method === 'POST' ? { payload: {} } : {}),
  });
  // Readiness is told to anyone, also while the tables are behind.
  if (statusCode >= 500 && asked.name !== 'see health')
    throw new Error(`${asked.name} broke with ${String(statusCode)}`);
  return statusCode === 401 || statusCode === 403 || statusCode === 404 ? statusCode : 'yes';
}

/** Who may ask about what does not exist is told that it is not there. */
const expected = ({ relation, answer }: Cell): Cell['answer'] =>
  relation === 'unknown' && answer === 'yes' ? 404 : answer;

describe('the rights as they are served', () => {
  it.each(['anonymous', 'no role', ...roles])('are those of the matrix for %s', async (who) => {
    const actions = house.app.get(Subjects).all();
    const role = roles.find((each): each is Role => each === who);
    const wrong: string[] = [];
    let asked = 0;
    for (const office of [here, elsewhere]) {
      await house.become(role, office);
      for (const rights of rightsMatrix) {
        const cells = readAnswers(rights.answers).filter((cell) => cell.who === who);
        for (const cell of cells) {
          // Another municipality's plan: the same plan, asked by somebody of another municipality.
          if ((cell.relation === 'other municipality') !== (office === elsewhere)) continue;
          const requests = requestsOf(rights, actions).filter(({ name }) => !unasked.includes(name));
          const answers = await Promise.all(requests.map((request) => answerTo(request, cell)));
          asked += answers.length;
          answers.forEach((answer, index) => {
            if (answer !== expected(cell))
              wrong.push(
                `${requests[index]!.name}, ${cell.relation}: ${String(answer)}, not ${String(expected(cell))}`,
              );
          });
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(200);
  });

  it('say the same of a case that is not theirs as of one that does not exist', async () => {
    await house.become('caseworker', here);
    const answers = ['same office', 'same office, restricted', 'other office', 'unknown'].map(async (relation) => {
      const url = `/api/cases/${house.cases[relation] ?? ''}`;
      const headers = { authorization: house.authorization };
      const [seen, done] = await Promise.all([
        house.app.inject({ method: 'GET', url, headers }),
        house.app.inject({ method: 'POST', url: `${url}/actions/record-visit`, headers, payload: { on: 'wrong' } }),
      ]);
      return [seen.statusCode, seen.body, done.statusCode, done.body];
    });
    const [first, ...others] = await Promise.all(answers);
    expect([first?.[0], first?.[2]]).toEqual([404, 404]);
    for (const other of others) expect(other).toEqual(first);
  });

  it('find persons of the office where they may search, not of one where another role is held', async () => {
    const commands = house.app.get(CommandBus);
    const perform = (actor: Actor, subject: Subject, action: string, body: object, id?: string): Promise<Performed> =>
      commands.execute(new PerformAction({ actor, subject, action, id, body, request: 'test' }));
    const twice = {
      firstName: 'Arta',
      lastName: 'Example',
      personalNumber: '1000000007',
      attributes: { sex: 'female' },
    };
    const [mine] = await Promise.all(
      [here, elsewhere].map((office) =>
        perform({ account: house.other, roles: [{ role: 'supervisor', office }] }, 'person', 'register-person', twice),
      ),
    );
    await house.become('caseworker', here);
    const besides = { role: 'admin', office: elsewhere };
    await perform(operator, 'account', 'grant-role', { ...besides, from: '2024-01-01' }, house.me);
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/people/search',
      headers: { authorization: house.authorization },
      payload: { personalNumber: twice.personalNumber },
    });
    await perform(operator, 'account', 'end-role', besides, house.me);
    expect(answer.json<{ people: { person: string }[] }>().people.map(({ person }) => person)).toEqual([mine?.id]);
  });

  it('asks every row of the matrix', () => {
    const actions = house.app.get(Subjects).all();
    const silent = rightsMatrix.flatMap((rights) =>
      rights.deeds.filter(
        (deed) => !unasked.includes(deed) && requestsOf({ ...rights, deeds: [deed] }, actions).length === 0,
      ),
    );
    expect(silent).toEqual([]);
  });
});
