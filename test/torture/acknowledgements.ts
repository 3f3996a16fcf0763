import type { Program } from '../system/program';

/** One event somebody was told is in the log, and where. */
export interface Acknowledged {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint;
  /** When the request was sent first and when it was answered, in one count over all requests. */
  readonly sent: number;
  readonly answered: number;
}

/** What the writers know, kept outside every process that is killed. */
export interface Acknowledgements {
  readonly all: readonly Acknowledged[];
  /** Requests that were answered only after attempts without an acknowledgement. */
  readonly resolved: number;
  /** Attempts without one, by status or error. */
  readonly unanswered: ReadonlyMap<string, number>;
  /** The request goes out, perhaps again. */
  send(request: string): void;
  /** This attempt brought no acknowledgement. */
  miss(request: string, why: string): void;
  acknowledge(request: string, place: Omit<Acknowledged, 'sent' | 'answered'>): void;
}

export function acknowledgements(): Acknowledgements {
  const all: Acknowledged[] = [];
  const unanswered = new Map<string, number>();
  const under = new Map<string, { readonly sent: number; missed: boolean }>();
  let count = 0;
  let resolved = 0;
  return {
    all,
    unanswered,
    get resolved() {
      return resolved;
    },
    send(request) {
      if (!under.has(request)) under.set(request, { sent: count++, missed: false });
    },
    miss(request, why) {
      unanswered.set(why, (unanswered.get(why) ?? 0) + 1);
      const waiting = under.get(request);
      if (waiting) waiting.missed = true;
    },
    acknowledge(request, place) {
      const { sent = count, missed = false } = under.get(request) ?? {};
      under.delete(request);
      if (missed) resolved += 1;
      all.push({ ...place, sent, answered: count++ });
    },
  };
}

const subjects = ['case', 'person', 'plan'] as const;

/** The same program; what its writes are told is noted. `prefix` makes its requests others than those before. */
export function watched(asking: Program, noted: Acknowledgements, prefix: string): Program {
  return {
    ...asking,
    async post<Body>(path: string, body: unknown, heads: Readonly<Record<string, string>> = {}) {
      const request = `${prefix}-${heads['idempotency-key']}`;
      noted.send(request);
      try {
        const answer = await asking.post<Body>(path, body, { ...heads, 'idempotency-key': request });
        if (answer.status > 201) {
          noted.miss(request, String(answer.status));
          return answer;
        }
        const told = answer.body as Record<string, string | undefined> & { entry: string; position: string };
        const subject = subjects.find((name) => told[name] !== undefined);
        const stream = `${subject}-${told[subject ?? '']}`;
        const { entry: id, revision, position } = told;
        noted.acknowledge(request, { id, stream, revision: Number(revision), position: BigInt(position) });
        return answer;
      } catch (error) {
        noted.miss(request, 'no answer');
        throw error;
      }
    },
  };
}
