import type { CallerWork, OneAppend } from './append-work';

/** Somebody who stores events, each append durable before it is answered. */
export interface Contender {
  readonly name: string;
  /** Stores one; resolves when it is durable, throws when it was not stored. */
  append(work: OneAppend): Promise<void>;
  end(): Promise<void>;
}

/** All callers at once, each with one append under way; appends per second. */
export async function appendsPerSecond(contender: Contender, work: readonly CallerWork[]): Promise<number> {
  const since = performance.now();
  await Promise.all(
    work.map(async ({ each }) => {
      for (const one of each) await contender.append(one);
    }),
  );
  const seconds = (performance.now() - since) / 1000;
  return work.reduce((sum, { appends }) => sum + appends, 0) / seconds;
}
