import type { HeldRoot } from './root-table';

/** What is held under one number, in the database, outside, or both. */
export interface PairedRoot {
  readonly number: number;
  readonly database?: HeldRoot;
  readonly outside?: HeldRoot;
}

/** Both rows of roots side by side, number after number. */
export async function* pairedRoots(
  database: AsyncGenerator<HeldRoot, undefined> | undefined,
  outside: AsyncGenerator<HeldRoot, undefined> | undefined,
): AsyncGenerator<PairedRoot, undefined> {
  let inside = (await database?.next())?.value;
  let copy = (await outside?.next())?.value;
  while (inside || copy) {
    const number = Math.min(inside?.number ?? Infinity, copy?.number ?? Infinity);
    const both = {
      ...(inside?.number === number ? { database: inside } : {}),
      ...(copy?.number === number ? { outside: copy } : {}),
    };
    yield { number, ...both };
    if (both.database) inside = (await database?.next())?.value;
    if (both.outside) copy = (await outside?.next())?.value;
  }
  return undefined;
}
