import { isRefusal, performPlain, readInput, type Action, type HistoryEvent } from '#casework';
import { accountActions, accountSubject, type AccountAround, type AccountState } from '../src';

export const mira = '00000000-0000-8000-8000-000000000001';
/** A registered provider. */
export const shelter = '00000000-0000-8000-8000-00000000d001';
export const admin = '00000000-0000-8000-8000-000000000009';

type Name = (typeof accountActions)[number]['name'];

/** Mira's account in memory: inputs are read and judged as the application does it. */
export class AnAccount {
  readonly history: HistoryEvent[] = [];
  state: AccountState = accountSubject.nothing;
  today = '2024-06-30';
  who = admin;

  /** Performs an action; answers undefined, or the code of the refusal. Wrong input throws. */
  does(name: Name, body: object): string | undefined {
    const actions: readonly Action<object, AccountState, AccountAround>[] = accountActions;
    const action = actions.find((each) => each.name === name);
    const { input, problems } = readInput(action!.input, body);
    if (problems) throw new Error(problems.map(({ field, code }) => `${field} ${code}`).join());
    const sealed = 'name' in input ? { name: { sealed: mira, digest: 'd' } } : {};
    const event = stored(this.history.length, action!.event, this.today, { ...input, ...sealed });
    const around = { today: this.today, account: mira, who: { account: this.who }, providers: new Set([shelter]) };
    const outcome = performPlain(accountSubject, this.history, event, around);
    if (isRefusal(outcome)) return outcome.refused;
    this.history.push(event);
    this.state = outcome.state;
    return undefined;
  }
}

/** An event as the log gives it back. */
export const stored = (revision: number, type: string, on: string, data: object, schema = 1): HistoryEvent => ({
  id: `00000000-0000-8000-8000-00000000010${revision}`,
  type,
  schema,
  revision,
  position: BigInt(revision + 1),
  on,
  recordedAt: `${on}T08:00:00.000Z`,
  data,
  metadata: { actor: admin, role: 'admin', office: 'qps-mitrovica-jugore' },
});
