import type { PlanTable } from '../api/shapes';
import type { Span } from '../api/span';

/** A span as a heading says it: 2024, or 2022–2024 for the whole period. */
export const spanLabel = (span: Span, table: Pick<PlanTable, 'from' | 'to'> | undefined): string =>
  span === 'whole' ? (table ? `${table.from.slice(0, 4)}–${table.to.slice(0, 4)}` : '…') : String(span);
