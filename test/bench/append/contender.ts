import type { OneAppend } from './append-work';

/** Somebody who stores events, each append durable before it is answered. */
export interface Contender {
  readonly name: string;
  /** Stores one; resolves when it is durable, throws when it was not stored. */
  append(work: OneAppend): Promise<void>;
  end(): Promise<void>;
}

/** All callers at once, each with one append under way; appends per second. */
export async function appendsPerSecond(contender: Contender, work: readonly OneAppend[][]): Promise<number> {
  const since = performance.now();
  await Promise.all(
    work.map(async (own) => {
      for (const each of own) await contender.append(each);
    }),
  );
  const seconds = (performance.now() - since) / 1000;
  return work.reduce((sum, own) => sum + own.length, 0) / seconds;
}
