import type { Figure } from './bench';

export const isMissed = ({ value, bar }: Figure): boolean => {
  if (!bar || Number.isNaN(value)) return bar !== undefined;
  return 'atLeast' in bar ? value < bar.atLeast : value > bar.atMost;
};

const barOf = ({ bar }: Figure): string => {
  if (!bar) return '';
  return 'atLeast' in bar ? `≥ ${written(bar.atLeast)}` : `≤ ${written(bar.atMost)}`;
};

const reached = (figure: Figure): string => {
  if (!figure.bar) return '';
  return isMissed(figure) ? 'NO' : 'yes';
};

/** Three figures are enough; whole thousands are grouped. */
function written(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}

/** The figures as a table in Markdown. */
export function figuresTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.title,
    figure.key,
    `${written(figure.value)} ${figure.unit}`,
    barOf(figure),
    reached(figure),
  ]);
  return [['What', 'Key', 'Value', 'Bar', 'Reached'], ['---', '---', '---:', '---:', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
