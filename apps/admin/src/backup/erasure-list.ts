import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import type { Environment } from '../environment';
import { asOwner } from '../migrate';
import { writeWhole } from './write-whole';

const firstLine = '# Ids of erased values; every restore erases them again.';

const usage = 'erasure-list --out FILE | --apply FILE';

/**
 * --out writes the ids of every erased value; it is copied out of the house after each erasure, because an earlier backup
 * still holds the value. --apply erases them in a vault that was brought back by other means than restore.
 */
export async function erasureList({ databaseUrl, vaultUrl }: Environment, args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { out, apply } = parseArgs({ args: [...args], options: { out: text, apply: text } }).values;
  if (!out === !apply) throw new Error(usage);
  await asOwner(vaultUrl ?? databaseUrl, async (vault) => {
    if (apply) {
      const again = await eraseAgain(vault, await readErasureList(apply));
      console.log(`${String(again)} values were erased again.`);
    } else if (out) {
      const ids = await erasedIds(vault);
      await writeWhole(out, (file) => file.writeFile(`${[firstLine, ...ids].join('\n')}\n`));
      console.log(`${String(ids.length)} erased values.`);
    }
  });
}

/** The ids in a list; throws one sentence naming the line that is none. */
export async function readErasureList(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error('The erasure list is missing or may not be read.');
  });
  const lines = text.split('\n').map((line) => line.trim());
  if (lines[0] !== firstLine) throw new Error('This is no erasure list: its first line is another.');
  return lines.flatMap((line, index) => {
    if (line === '' || line.startsWith('#')) return [];
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(line))
      throw new Error(`The erasure list has no id in line ${String(index + 1)}.`);
    return [line];
  });
}

/**
 * Erases in a restored vault what was erased since the backup was made; answers how many values were still there. Throws
 * one sentence when the list lacks what the backup itself knows as erased: it cannot be the newest.
 */
export async function eraseAgain(vault: Client, ids: readonly string[]): Promise<number> {
  const listed = new Set(ids);
  const missing = (await erasedIds(vault)).filter((id) => !listed.has(id)).length;
  if (missing > 0)
    throw new Error(
      `What was brought back knows ${String(missing)} erased values that no list given names: give the newest erasure list.`,
    );
  const { rows } = await vault.query<{ gone: number }>('select vault.erase($1::uuid[])::int as gone', [ids]);
  return rows[0]?.gone ?? 0;
}

async function erasedIds(vault: Client): Promise<string[]> {
  const { rows } = await vault.query<{ id: string }>('select id from vault.erased order by erased_at, id');
  return rows.map(({ id }) => id);
}
