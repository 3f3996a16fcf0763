import type { PoolClient } from 'pg';
import type { Query } from '#read-model';

const names = new Map<string, string>();

/** A session that parses and plans each of its statements once: a projector says the same few over and over. */
export function prepared(client: PoolClient): Query {
  return {
    query(text, values) {
      if (!values) return client.query(text);
      const name = names.get(text) ?? `projector-${String(names.size)}`;
      names.set(text, name);
      return client.query({ name, text, values });
    },
  };
}
