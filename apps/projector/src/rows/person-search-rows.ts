import { attributeSegments, everHeld, identityNow, nameKeys, personState, type PersonState } from '#people';
import { personSearchTable } from '#read-model';
import type { Projection } from '../projection';

const named = ['firstName', 'lastName', 'otherNames'] as const;
const referencesOf = (state: PersonState): string[] =>
  named.flatMap((field) => everHeld(state, field)).map(({ sealed }) => sealed);

/** Names in clear, found also under earlier ones; a person whose names are erased is found no more. */
export const personSearchRows: Projection = {
  category: 'person',
  tables: [personSearchTable],
  sealed(history) {
    const state = personState(history);
    const attributes = state.entries.flatMap((entry) => entry.attributes.map(({ sealed }) => sealed));
    return [...referencesOf(state), ...attributes];
  },
  rows(id, history, opened) {
    const state = personState(history);
    const text = (sealed: string | undefined): string => {
      const value = sealed === undefined ? undefined : opened.get(sealed);
      return typeof value === 'string' ? value : '';
    };
    const names = referencesOf(state).map(text);
    const { words, keys } = nameKeys(names, state.office);
    const { firstName, lastName } = identityNow(state);
    const birth = attributeSegments(history, opened).at(-1)?.values.birth ?? 'unknown';
    const row = {
      person_id: id,
      words,
      keys,
      birth: birth === 'unknown' ? '' : birth,
      first_name: text(firstName?.sealed),
      last_name: text(lastName?.sealed),
    };
    return words.length === 0 ? [] : [[personSearchTable, row]];
  },
};
