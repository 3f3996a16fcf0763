/** A page that says at its head that nobody writes it by hand. */
export const made = (title: string, lines: readonly string[]): string =>
  `${[`# ${title}`, '', 'Made by `npm run docs`; do not edit.', '', ...lines].join('\n').trimEnd()}\n`;

/** Text that stays within its cell. */
export const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const link = (text: string, to: string): string => `[${text}](${to})`;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => ' --- |').join('')}`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];
