import { randomUUID } from 'node:crypto';
import type { NewEvent } from '#event-store';

/** One event to append: the next of its stream. */
export interface OneAppend {
  /** UUID; the stream is `case-<subject>`. */
  readonly subject: string;
  readonly revision: number;
  readonly event: NewEvent;
}

const perStream = 20;
const note = 'Ndihma u dha në zyrë; vizita e radhës u caktua me familjen. ';

/** What a caller appends. */
export interface CallerWork {
  readonly appends: number;
  /** Made when it is its turn, as in life: made all ahead they would lie cold in memory, and be most of what is measured. */
  readonly each: Iterable<OneAppend>;
}

/** What each caller appends one after the other: cases of twenty events, each of about 600 bytes as stored. */
export function appendWork(callers: number, appends: number): CallerWork[] {
  const own = Math.ceil(appends / callers);
  return Array.from({ length: callers }, () => ({ appends: own, each: appendsOf(own) }));
}

function* appendsOf(appends: number): Generator<OneAppend> {
  let subject = '';
  for (let index = 0; index < appends; index += 1) {
    if (index % perStream === 0) subject = randomUUID();
    yield { subject, revision: index % perStream, event: eventOf(index) };
  }
}

function eventOf(index: number): NewEvent {
  const [person, sealed] = [randomUUID(), randomUUID()];
  return {
    id: randomUUID(),
    type: 'ServiceDelivered',
    schema: 1,
    on: `2024-03-${String(1 + (index % 28)).padStart(2, '0')}`,
    data: {
      kind: 'psychosocial-support',
      for: [person],
      sessions: index,
      words: note.slice(0, 20 + (index % 40)),
      note: { sealed, digest: 'a3'.repeat(32) },
    },
    metadata: {
      actor: randomUUID(),
      role: 'caseworker',
      office: 'qps-mitrovica',
      correlationId: randomUUID(),
    },
  };
}
