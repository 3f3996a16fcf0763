import type { CaseActionName, CaseState, HistoryEvent } from '#casework';

/** What random steps need of the world they are taken in. */
export interface Acting {
  readonly today: string;
  readonly persons: readonly string[];
  readonly providers: { readonly shelter: string; readonly foster: string };
  readonly histories: ReadonlyMap<string, readonly HistoryEvent[]>;
  stateOf(id: string): CaseState;
  /** Judges with the real rules; a refusal leaves nothing behind. */
  act(id: string, name: CaseActionName, on: string, input: object, office?: string): Promise<void>;
}

export const offices = ['qps-mitrovica-jugore', 'qps-peje'];
export const categories = [
  'children-with-disabilities',
  'children-in-conflict-with-law',
  'children-with-antisocial-behaviour',
  'children-in-street-situation',
  'abandoned-children',
  'domestic-violence-survivors',
  'repatriated-families',
  'couples-in-divorce',
  'persons-attempting-suicide',
  'youth',
  'older-persons-living-alone',
  'children-at-risk',
];
export const services = [
  'counselling-session',
  'career-family-support',
  'social-treatment',
  'elderly-day-care',
  'psychosocial-support',
];
export const acts = ['certificate-not-under-guardianship', 'child-travel-consent'];
export const ethnicities = ['serb', 'bosniak', 'roma', 'unknown'];
export const residences = ['peje', 'gjilan', 'unknown'];
export const decision = (on: string) => ({ kind: 'decision', body: 'court', on });

export function pick<T>(from: readonly T[], number: number): T {
  return from[number % from.length] as T;
}
