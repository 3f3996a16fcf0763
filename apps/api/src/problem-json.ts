import type { Problem } from '#perform';

export const problemType = 'application/problem+json; charset=utf-8';

/** A problem as every error leaves: stable code, nothing of what was sent. */
export const problemJson = ({ title, status, code, more }: Problem): string =>
  JSON.stringify({ type: 'about:blank', title, status, code, ...more });
