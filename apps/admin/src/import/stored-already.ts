import { isDeepStrictEqual } from 'node:util';
import type { HistoryEvent } from '#casework';
import type { JsonValue, Vault } from '#vault';
import type { LineEvent } from './line-event';

/** Every value the vault holds for these lines, by its id. */
export function valuesHeld(vault: Vault, lines: readonly LineEvent[]): Promise<Map<string, JsonValue>> {
  return vault.open(lines.flatMap(({ values }) => values.map(({ event, field }) => vault.idOf(event, field))));
}

/** A value is held, and it is another one; what was erased, or never sealed, is not held. */
export const holdsOther = (vault: Vault, { values }: LineEvent, held: ReadonlyMap<string, JsonValue>): boolean =>
  values.some(({ event, field, value }) => {
    const kept = held.get(vault.idOf(event, field));
    return kept !== undefined && !isDeepStrictEqual(plain(kept), plain(value));
  });

/** The line says something else than the event it became: the register was changed after its import. */
export const differs = ({ event: made }: LineEvent, recorded: HistoryEvent): boolean =>
  made.type !== recorded.type ||
  made.metadata['together'] !== recorded.metadata['together'] ||
  !isDeepStrictEqual(plain(made.data), plain(recorded.data));

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (name, inner: unknown) => (name === 'digest' ? '' : inner)));
