import { roles } from '#casework';

/** One cell of the matrix: who, in what relation, and the answer expected. */
export interface Cell {
  readonly who: string;
  readonly relation: string;
  readonly answer: 'yes' | 401 | 403 | 404;
}

const cellsOf = (line: string): string[] => line.split('|').map((cell) => cell.trim());

function answerIn(text: string | undefined): Cell['answer'] {
  if (text === 'yes') return 'yes';
  const status = Number(text);
  if (status === 401 || status === 403 || status === 404) return status;
  throw new Error(`no answer: ${String(text)}`);
}

/** Reads a table of answers; throws when a role, a cell or a word is missing or strange. */
export function readAnswers(text: string): Cell[] {
  const [header = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const relations = cellsOf(header).slice(1);
  const rows = new Map(lines.map((line) => [cellsOf(line)[0] ?? '', cellsOf(line).slice(1)]));
  const everybody = [...roles, 'no role', 'anonymous'];
  for (const who of rows.keys()) {
    if (who !== 'the others' && !everybody.includes(who)) throw new Error(`nobody is ${who}`);
  }
  return everybody.flatMap((who) => {
    const answers = rows.get(who) ?? (roles.some((role) => role === who) ? rows.get('the others') : undefined);
    if (answers?.length !== relations.length) throw new Error(`${who} has not one answer per relation`);
    return relations.map((relation, index) => ({ who, relation, answer: answerIn(answers[index]) }));
  });
}
