import type { JsonValue, Vault } from '#vault';

interface Reference {
  readonly sealed: string;
  readonly digest: string;
}

const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && 'sealed' in value && 'digest' in value;

function* referencesIn(value: unknown): Generator<string> {
  if (isReference(value)) yield value.sealed;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* referencesIn(inner);
}

/** What is shown where a value was erased. */
export const erased = 'erased';

/** An opened value as text; what is not there was erased. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : erased);

function withValues(value: unknown, values: ReadonlyMap<string, JsonValue>): unknown {
  if (isReference(value)) return values.get(value.sealed) ?? erased;
  if (Array.isArray(value)) return value.map((item) => withValues(item, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withValues(inner, values)]));
}

/** Contents with their sealed values opened in one reading of the vault; erased ones say "erased". */
export async function openValues<T extends object>(vault: Vault, contents: readonly T[]): Promise<T[]> {
  const ids = [...new Set(contents.flatMap((content) => [...referencesIn(content)]))];
  const values = ids.length > 0 ? await vault.open(ids) : new Map<string, JsonValue>();
  return contents.map((content) => withValues(content, values) as T);
}
