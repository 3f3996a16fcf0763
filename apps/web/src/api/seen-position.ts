let seen = '0';

/** Remembers the position of what this window recorded, so that what it reads next already holds it. */
export function remember(position: string): void {
  if (/^\d+$/.test(position) && BigInt(position) > BigInt(seen)) seen = position;
}

/** The position a reading waits for; undefined while nothing was recorded here. */
export const waitFor = (): string | undefined => (seen === '0' ? undefined : seen);

/** Reads without waiting from now on: the way on when the tables have fallen behind. */
export function stopWaiting(): void {
  seen = '0';
}
