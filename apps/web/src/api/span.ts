/** What a plan's table is about: a year, or the plan's whole period. */
export type Span = number | 'whole';

/** The span an address asks for, else `first`. */
export const spanOf = (query: URLSearchParams, first: number): Span =>
  query.get('period') === 'whole' ? 'whole' : Number(query.get('year')) || first;

/** A span as parameters of an address or of a request. */
export const spanQuery = (span: Span): { readonly year?: number; readonly period?: 'whole' } =>
  span === 'whole' ? { period: 'whole' } : { year: span };
