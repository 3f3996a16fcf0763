import type { PoolClient } from 'pg';
import type { Query } from '#read-model';

const names = new Map<string, string>();

/** A session that parses and plans each of its statements once, and says one at a time: a projector has the same few. */
export function prepared(client: PoolClient): Query {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const asked = last.then(ask);
    last = asked.catch(() => undefined);
    return asked;
  };
  return {
    query(text, values) {
      if (!values) return inTurn(() => client.query(text));
      const name = names.get(text) ?? `projector-${String(names.size)}`;
      names.set(text, name);
      return inTurn(() => client.query({ name, text, values }));
    },
  };
}
