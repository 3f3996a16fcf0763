import { setTimeout as pause } from 'node:timers/promises';

/** Longer than the work behind an answer takes as a rule. */
const beatMs = 300;

/** Answers at whole multiples of the beat only, so that how long it took tells nothing of what was found. */
export async function onTheBeat<T>(work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    const taken = performance.now() - began;
    await pause(Math.max(1, Math.ceil(taken / beatMs)) * beatMs - taken);
  }
}
