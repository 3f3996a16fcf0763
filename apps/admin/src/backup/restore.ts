import { findEngine } from '#event-store';
import { inTurn, inOrder, migrationsOf } from '#migrations';
import { masterKeyFromText, requireMasterKey } from '#vault';
import type { Environment } from '../environment';
import { asOwner, letRolesIn } from '../migrate';
import {
  aboutName,
  formatVersion,
  keyName,
  manifestName,
  tableOfPart,
  type About,
  type Manifest,
  type TableCount,
} from './backup-content';
import { CopyIn } from './copy-in';
import { eraseAgain } from './erasure-list';
import { progressLines } from './progress-lines';
import { readBackup } from './read-backup';
import { readRestoreArguments, type Asked } from './read-restore-arguments';
import {
  analyse,
  begin,
  commit,
  makeTables,
  migrateOn,
  ownerOf,
  placeSequences,
  requireIntact,
  rollback,
  type RestoreTarget,
} from './restore-target';
import { writeWhole } from './write-whole';

/** What has come out of a backup by its end. */
interface Loaded {
  readonly about: About;
  readonly manifest: Manifest;
  readonly keyText: string | undefined;
}

/**
 * Brings a backup back into new databases: all of it, checked, with everything erased since erased again, or nothing.
 * The read tables stay empty; the projector fills them from the log.
 */
export async function restore(environment: Environment, args: readonly string[]): Promise<void> {
  const asked = await readRestoreArguments(args);
  const { databaseUrl, vaultUrl } = environment;
  await asOwner(databaseUrl, (database) =>
    inTurn(database, 10, () =>
      vaultUrl
        ? asOwner(vaultUrl, (vault) => restoreInto({ database, vault }, environment, asked))
        : restoreInto({ database, vault: database }, environment, asked),
    ),
  );
}

async function restoreInto(target: RestoreTarget, environment: Environment, asked: Asked): Promise<void> {
  try {
    await begin(target);
    const { about, manifest, keyText } = await load(target, environment, asked);
    await placeSequences(target, manifest);
    await migrateOn(target, about);
    await analyse(target, about.tables);
    const key = asked.keyOut === undefined ? environment.key : masterKeyFromText(requireKeyText(keyText));
    await requireMasterKey(target.vault, key, environment.mode);
    const events = await requireIntact(target, manifest);
    const again = await eraseAgain(target.vault, asked.erased ?? []);
    const marked = await findEngine(target.database);
    await letRolesIn(target.database, key);
    if (asked.keyOut) await keepKey(asked.keyOut, requireKeyText(keyText), () => commit(target));
    else await commit(target);
    console.log(
      marked?.engine === 'kurrentdb'
        ? 'Restored: vault, accounts and proofs. The log is in KurrentDB, which was not looked at: bring it back by its own means, then verify.'
        : `Restored to position ${manifest.head}: ${String(events)} events, nothing altered.`,
    );
    console.log(`${String(again)} values were erased again. The projector fills the read tables when it starts.`);
  } catch (error) {
    await rollback(target);
    throw error;
  }
}

async function load(target: RestoreTarget, { mode }: Environment, { file, identity }: Asked): Promise<Loaded> {
  let about: About | undefined;
  let manifest: Manifest | undefined;
  let keyText: string | undefined;
  const came: TableCount[] = [];
  await readBackup(file, identity, async (members) => {
    const progress = progressLines();
    let filling: CopyIn | undefined;
    const endTable = async (): Promise<void> => {
      const count = await filling?.end();
      filling = undefined;
      if (!count) return;
      came.push(count);
      progress.done(count.name, count.rows);
    };
    try {
      for await (const { name, content } of members) {
        const table = tableOfPart(name);
        if (filling && filling.name !== table) await endTable();
        if (name === aboutName) {
          about = readAbout(content, mode);
          await makeTables(target, about);
        } else if (name === keyName) keyText = content.toString('utf8');
        else if (name === manifestName) manifest = JSON.parse(content.toString('utf8')) as Manifest;
        else {
          const copied = about?.tables.find((each) => each.name === table);
          if (!copied) throw new Error('The backup holds a part of no table it names: nothing was restored.');
          filling ??= new CopyIn(ownerOf(target, copied.name), copied);
          await filling.write(content);
          progress.moved(copied.name, content.length);
        }
      }
    } catch (error) {
      await filling?.abandon();
      throw error;
    }
  });
  if (!about || !manifest) throw new Error('The backup lacks its manifest: nothing was restored.');
  requireSame(manifest, came);
  return { about, manifest, keyText };
}

function readAbout(content: Buffer, mode: Environment['mode']): About {
  const about = JSON.parse(content.toString('utf8')) as About;
  const known = new Set(inOrder(migrationsOf('one').database).map(({ name }) => name));
  if (about.version > formatVersion || about.migrations.some((name) => !known.has(name)))
    throw new Error(
      `This backup was made by a newer version (${about.software}): restore it with that version, or a newer one.`,
    );
  if (about.mode !== mode)
    throw new Error(`This backup is of a system marked ${about.mode} for ever: it is not restored as ${mode}.`);
  return about;
}

/** Everything the manifest counts has come, once, and nothing else. */
function requireSame({ tables }: Manifest, came: readonly TableCount[]): void {
  const counted = tables.filter(({ rows }) => rows > 0);
  for (const { name } of [...counted, ...came]) {
    const [told, found] = [counted, came].map((counts) =>
      counts.flatMap((table) => (table.name === name ? [table.rows, table.sha256] : [])).join(' '),
    );
    if (told !== found) throw new Error(`The rows of ${name} are not those the manifest names: nothing was restored.`);
  }
}

function requireKeyText(text: string | undefined): string {
  if (text === undefined) throw new Error('There is no master key in this backup (--key-out): it was made without.');
  return text;
}

/** The key is on the disk before anything is committed that needs it. */
async function keepKey(path: string, text: string, then: () => Promise<void>): Promise<void> {
  await writeWhole(path, async (file) => {
    await file.writeFile(text);
    await file.sync();
    await then();
  });
}
