import { setTimeout as pause } from 'node:timers/promises';
import type { Program } from '../system/program';

/** One action the api has acknowledged. */
export interface Acknowledged {
  readonly stream: string;
  readonly entry: string;
  readonly revision: number;
  readonly position: string;
}

/** Caseworkers' programs that never give up: each request is repeated with its key until it is acknowledged. */
export interface Writers {
  readonly acknowledged: readonly Acknowledged[];
  /** Attempts that brought no acknowledgement: the api was away, or others were faster. */
  lost(): number;
  /** Every writer finishes the request it is at. */
  end(): Promise<void>;
  /** Every writer gives up at once, whatever it is waiting for. */
  abandon(): void;
}

/** Starts `count` writers; each works on cases of its own and on one case they all share. */
export async function startWriters(asking: Program, count: number): Promise<Writers> {
  const acknowledged: Acknowledged[] = [];
  let lost = 0;
  let ending = false;
  let abandoned = false;

  async function write(key: string, subject: 'person' | 'case', path: string, body: object): Promise<string> {
    while (!abandoned) {
      const answer = await asking.post(path, body, { 'idempotency-key': key }).catch(() => undefined);
      if (answer?.status === 200 || answer?.status === 201) {
        const { entry, revision, position } = answer.body;
        const id = answer.body[subject];
        acknowledged.push({ stream: `${subject}-${id}`, entry, revision, position });
        return id;
      }
      if (answer && answer.status !== 409 && answer.status < 500) throw new Error(`${path}: ${answer.text}`);
      lost += 1;
      await pause(20);
    }
    throw new Error('abandoned');
  }

  const referral = async (name: string): Promise<{ person: string; id: string }> => {
    const attributes = { sex: 'female', birth: '1990' };
    const woman = { firstName: 'Provë', lastName: 'Shembullore', attributes };
    const person = await write(`${name}-person`, 'person', '/api/people', woman);
    const asked = { on: '2024-03-04', channel: 'police', for: [person], urgency: 'urgent' };
    return { person, id: await write(`${name}-referral`, 'case', '/api/cases/actions/receive-referral', asked) };
  };
  const act = (name: string, id: string, action: string, body: object): Promise<string> =>
    write(`${name}-${action}`, 'case', `/api/cases/${id}/actions/${action}`, body);

  const shared = await referral('shared');
  await act('shared', shared.id, 'open-case', { on: '2024-03-04' });

  const work = async (writer: number): Promise<void> => {
    for (let turn = 0; !ending; turn += 1) {
      const name = `${writer}-${turn}`;
      const { person, id } = await referral(name);
      await act(name, id, 'open-case', { on: '2024-03-05', note: 'Shënim i provës' });
      const held = { on: '2024-03-05', category: 'domestic-violence-survivors', for: [person] };
      await act(name, id, 'assign-category', held);
      const service = { on: '2024-03-06', kind: 'psychosocial-support', for: [person] };
      await act(name, id, 'deliver-service', service);
      await act(`${name}-shared`, shared.id, 'deliver-service', { ...service, for: [shared.person] });
    }
  };
  const working = Promise.all(Array.from({ length: count }, (_, writer) => work(writer)));
  working.catch(() => undefined); // told by end()
  return {
    acknowledged,
    lost: () => lost,
    async end() {
      ending = true;
      await working;
    },
    abandon() {
      abandoned = true;
    },
  };
}
