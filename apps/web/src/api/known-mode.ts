import type { Mode } from './shapes';

let known: Mode | undefined;

/** The server says also to strangers whether it holds a demonstration. */
export function rememberMode(mode: Mode | undefined): void {
  known = mode ?? known;
}

export const knownMode = (): Mode | undefined => known;
