import type { Code } from './code-list';

/** A kind of service. With `recordedBy` that case action records it, and deliver-service refuses it. */
export interface Service<C extends string = string> extends Code<C> {
  readonly line: 'services' | 'benefits';
  readonly recordedBy?: string;
}

/** One row of the list of services: code, line, words in Albanian, Serbian and English, the action that records it. */
export function service<const C extends string>(
  code: C,
  line: Service['line'],
  sq: string,
  sr: string,
  en: string,
  recordedBy?: string,
): Service<C> {
  return { code, labels: { sq, sr, en }, offered: true, line, ...(recordedBy === undefined ? {} : { recordedBy }) };
}
