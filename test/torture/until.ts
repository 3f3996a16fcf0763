import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something holds; throws, naming what did not come, after `seconds`. A question that fails is asked again. */
export async function until(what: string, done: () => boolean | Promise<boolean>, seconds = 90): Promise<void> {
  for (const end = performance.now() + seconds * 1_000; ; await pause(10)) {
    try {
      if (await done()) return;
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    if (performance.now() > end) throw new Error(`waited ${seconds} s in vain: ${what}`);
  }
}
