import { day, flag, holds, id, is, list, orNull, position, text, whole, type Shapes } from './answer-shapes';

const licence = holds({
  state: { type: 'string', enum: ['licensed', 'suspended', 'expired', 'revoked', 'none', 'not-needed'] },
  until: orNull(day),
});
const ended = holds({ entry: id, on: day });
const member = holds({ person: id, name: text, from: day, to: orNull(day) });
const kept = { provider: id, kind: text, office: text, municipality: orNull(text), places: whole, free: whole };

/** What answers about providers and households are made of. */
export const providerParts: Shapes = {
  Provider: holds({ ...kept, own: flag, name: orNull(text), licence, warnings: list(text) }),
  ProviderPage: holds({
    ...kept,
    revision: whole,
    position,
    name: text,
    address: orNull(text),
    licence,
    warnings: list(text),
    closed: orNull(ended),
    licences: list(holds({ entry: id, by: text, from: day, until: day, number: orNull(text) }, { revoked: ended })),
    suspensions: list(holds({ entry: id, from: day }, { ended })),
    members: list(holds({ entry: id, person: id, name: text, from: day }, { left: ended })),
    available: list(text),
  }),
  Household: holds({
    household: id,
    revision: whole,
    position,
    office: text,
    settlement: orNull(text),
    address: orNull(text),
    note: orNull(text),
    members: list(member),
    available: list(text),
  }),
};

/** Looks at providers and households. */
export const providerAnswers = {
  providers: holds({ providers: list(is('Provider')) }),
  'provider-page': is('ProviderPage'),
  household: is('Household'),
  'households-of-person': holds({ households: list(holds({ household: id, members: list(member) })) }),
} as const;
