/**
 * Freezes a small system as this release leaves it, for all later ones to be tested on. By hand, at a release:
 *   npm run build && RELEASE=0.3.0 npx jest --testMatch '**\/write-release.ts' test/upgrade/write-release.ts
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { tarEnd, tarMember } from '../../apps/admin/src/backup/tar';
import { doAdmin } from '../backup/run-admin';
import { startSystem, systemStartMs } from '../setup/system';
import { planTable } from '../system/plan-question';
import { program } from '../system/program';
import { smallWorld } from '../system/small-world';
import type { FrozenRelease } from './frozen-release';

const note = 'Shënim i ngrirë';

it(
  'a small system is frozen',
  async () => {
    const folder = join(__dirname, process.env['RELEASE']!);
    await mkdir(folder);
    const system = await startSystem({ demo: false });
    const small = await smallWorld(system);
    const { supervisor, world } = small;
    const act = async (name: string, body: object): Promise<string> => {
      const { form } = small.forms.find((each) => each.form.name === name)!;
      const answer = await supervisor.post(small.addressOf(form), { ...small.valid(form), ...body });
      if (answer.status !== 200) throw new Error(answer.text);
      return answer.body.position;
    };
    const on = '2024-03-06';
    await act('assign-category', { on, category: 'domestic-violence-survivors' });
    await act('record-visit', { on, note });
    await act('correct-entry', { content: { ...world.content, on: '2024-03-03', urgency: 'normal' } });
    const position = await act('admit-to-shelter', { on, shelter: world.provider });
    const { rows } = await planTable(await program(system, 'analyst@mitrovica'), position);

    const identity = join(folder, 'identity');
    const recipient = (await doAdmin(system.env, 'recovery-key', '--out', identity)).trim();
    await doAdmin(system.env, 'backup', '--to', join(folder, 'backup.age'), '--recipient', recipient, '--with-key');
    await writeFile(join(folder, 'read-tables.tar.gz'), gzipSync(await readTables(system.databaseUrl)));
    const frozen: FrozenRelease = {
      case: world.case,
      position,
      figures: Object.fromEntries(rows.map(({ code, countedActual }) => [code, countedActual])),
      note,
    };
    await writeFile(join(folder, 'frozen.json'), `${JSON.stringify(frozen, null, 2)}\n`);
    await system.stop();
  },
  systemStartMs,
);

/** The tables folded from the log, as they were filled: a tar of one COPY each, named schema.table (columns). */
async function readTables(url: string): Promise<Buffer> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string; columns: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'read' and c.relkind = 'r' and c.relpersistence = 'p' order by 1`,
  );
  const parts: Buffer[] = [];
  for (const { name, columns } of rows) {
    const content: Buffer[] = [Buffer.from(`${columns}\n`)];
    for await (const chunk of client.query(copyTo(`copy ${name} (${columns}) to stdout`)))
      content.push(chunk as Buffer);
    parts.push(...tarMember({ name, content: Buffer.concat(content) }, new Date(0)));
  }
  await client.end();
  return Buffer.concat([...parts, tarEnd()]);
}
