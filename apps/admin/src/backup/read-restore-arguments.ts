import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readErasureList } from './erasure-list';

const usage =
  'restore FILE --identity FILE (--erased LIST | --no-erasure-list) [--key-out FILE]: into new databases (DATABASE_URL, VAULT_URL); --key-out takes the master key out of a backup made --with-key.';

/** What an operator wants restored. */
export interface Asked {
  readonly file: string;
  readonly identity: string;
  /** Ids of the newest erasure list; undefined: the operator says there is none. */
  readonly erased: readonly string[] | undefined;
  readonly keyOut: string | undefined;
}

/** Reads the arguments and the files they name; everything missing or wrong gives one sentence. */
export async function readRestoreArguments(args: readonly string[]): Promise<Asked> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { identity: text, erased: text, 'no-erasure-list': { type: 'boolean' }, 'key-out': text },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1 || !values.identity) throw new Error(usage);
  if (values.erased === undefined && !values['no-erasure-list'])
    throw new Error(
      'Give the newest erasure list (--erased LIST), or say that nothing was ever erased (--no-erasure-list): a backup may hold values that were erased since.',
    );
  if (values['key-out'] && existsSync(values['key-out']))
    throw new Error('The file of --key-out is there already: it is not overwritten.');
  return {
    file,
    identity: await readIdentity(values.identity),
    erased: values.erased === undefined ? undefined : await readErasureList(values.erased),
    keyOut: values['key-out'],
  };
}

async function readIdentity(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error('The file of --identity is missing or may not be read.');
  });
  return (
    text
      .split('\n')
      .find((line) => line.startsWith('AGE-SECRET-KEY-'))
      ?.trim() ?? ''
  );
}
