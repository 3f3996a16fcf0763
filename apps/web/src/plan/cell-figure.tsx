import type { Cell } from '../api/shapes';
import { useLanguage } from '../words/language';
import { DoubtNote } from './doubt-note';

interface CellFigureProps {
  readonly cell: Cell | null;
  /** The year the column stands for; a cell of another year says so. */
  readonly year?: number;
  /** What the note is about, for those who cannot see where it stands. */
  readonly about: string;
}

/** A quotation of the plan: its number, or the words that stand there. */
export function CellFigure({ cell, year, about }: CellFigureProps) {
  const { words, number } = useLanguage();
  if (cell === null) {
    return (
      <>
        <span aria-hidden>·</span>
        <span className="unseen">{words.plan.noCell}</span>
      </>
    );
  }
  const counted = cell.value !== undefined;
  return (
    <>
      {counted ? <span>{number(cell.value ?? 0)}</span> : <span className="cell-words">{cell.raw}</span>}
      {cell.doubt && <DoubtNote doubt={cell.doubt} about={about} />}
      {cell.year && cell.year !== year && <span className="cell-year">{words.plan.ofYear(cell.year)}</span>}
    </>
  );
}
