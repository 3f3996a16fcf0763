import type { Table } from './table';

/** What counts: points and pieces of spells of cases (see casework's Fact), each with its office and class. */
export const factTable = {
  name: 'fact',
  owner: 'case_no',
  columns: {
    case_no: 'number-of',
    entry: 'uuid',
    person_no: 'number-of',
    family_no: 'number-of',
    from_on: 'date',
    through_on: 'date',
    to_on: 'date',
    known_from: 'bigint',
    known_until: 'bigint',
    joint: 'uuid',
    provider_no: 'number-of',
    office_no: 'number-of',
    class_no: 'number-of',
  },
} as const satisfies Table;

/** Days on which an office recorded something, by case: tells "zero" from "not reported". */
export const entryDayTable = {
  name: 'entry_day',
  owner: 'case_no',
  columns: { case_no: 'number-of', office: 'text', entry_on: 'date', known_from: 'bigint', known_until: 'bigint' },
} as const satisfies Table;

/** What figures ask of a person; `adult_on` is the day of the 18th birthday, counted from the latest possible birth. */
export const personAttributeTable = {
  name: 'person_attribute',
  owner: 'person_no',
  columns: {
    person_no: 'number-of',
    valid_from: 'date',
    valid_to: 'date',
    sex: 'text',
    birth_earliest: 'date',
    birth_latest: 'date',
    adult_on: 'date',
    ethnicity: 'text',
    residence: 'text',
    settlement_type: 'text',
    disability: 'text',
    known_from: 'bigint',
    known_until: 'bigint',
  },
} as const satisfies Table;

/** One row per case, for lists and rights; ids and codes only. */
export const caseSummaryTable = {
  name: 'case_summary',
  owner: 'case_id',
  columns: {
    case_id: 'uuid',
    office: 'text',
    phase: 'text',
    urgency: 'text',
    manager: 'uuid',
    team: 'uuid[]',
    beneficiaries: 'uuid[]',
    household: 'uuid',
    categories: 'text[]',
    restricted: 'boolean',
    referred_on: 'date',
    opened_on: 'date',
    last_on: 'date',
    revision: 'int',
    position: 'bigint',
    transfer_to: 'text',
    handed_over_by: 'text[]',
  },
} as const satisfies Table;

/** A referral to a provider, so that its partner finds it; what it discloses is read from the case. */
export const providerReferralTable = {
  name: 'provider_referral',
  owner: 'case_id',
  columns: { entry: 'uuid', case_id: 'uuid', provider_id: 'uuid', from_on: 'date' },
} as const satisfies Table;

/** A provider, its places and licences; names stay sealed, the references are kept. */
export const providerTable = {
  name: 'provider',
  owner: 'provider_id',
  columns: {
    provider_id: 'uuid',
    kind: 'text',
    office: 'text',
    municipality: 'text',
    places: 'int',
    free: 'int',
    taken: 'jsonb',
    sealed: 'jsonb',
    revision: 'int',
    position: 'bigint',
    licences: 'jsonb',
    suspensions: 'jsonb',
    members: 'jsonb',
    closed_on: 'date',
  },
} as const satisfies Table;

/** Who lives in which household; `to_on` is the first day no more. */
export const householdMemberTable = {
  name: 'household_member',
  owner: 'household_id',
  columns: { household_id: 'uuid', office: 'text', person: 'uuid', from_on: 'date', to_on: 'date' },
} as const satisfies Table;

/** An account: none of its secrets, only whether it is open and the sealed display name. */
export const accountTable = {
  name: 'account',
  owner: 'account_id',
  columns: {
    account_id: 'uuid',
    state: 'text',
    name: 'uuid',
    revision: 'int',
    position: 'bigint',
  },
} as const satisfies Table;

/** A role held at an office from a day on; a role taken back has no row. */
export const accountRoleTable = {
  name: 'account_role',
  owner: 'account_id',
  columns: { account_id: 'uuid', role: 'text', office: 'text', from_on: 'date' },
} as const satisfies Table;

/** An adopted plan as it stands; plan cells are always those adopted, so it has no known-at. */
export const planTable = {
  name: 'plan',
  owner: 'stream_id',
  columns: {
    stream_id: 'text',
    code: 'text',
    municipality: 'text',
    content: 'jsonb',
    revision: 'int',
    position: 'bigint',
  },
} as const satisfies Table;

/** A figure reported by hand for a row of a plan, and since and until which position it was known; null: in words. */
export const planValueTable = {
  name: 'plan_value',
  owner: 'stream_id',
  columns: {
    stream_id: 'text',
    plan: 'text',
    row_code: 'text',
    from_on: 'date',
    to_on: 'date',
    value: 'double precision',
    entry: 'uuid',
    known_from: 'bigint',
    known_until: 'bigint',
  },
} as const satisfies Table;

/** Every table that follows from streams and is rebuilt with them. */
export const streamTables: readonly Table[] = [
  factTable,
  entryDayTable,
  personAttributeTable,
  caseSummaryTable,
  providerReferralTable,
  providerTable,
  householdMemberTable,
  accountTable,
  accountRoleTable,
  planTable,
  planValueTable,
];

/** Clear names, for finding people only: not part of a set, UNLOGGED, refilled from the log after a crash. */
export const personSearchTable = {
  name: 'person_search',
  owner: 'person_id',
  columns: {
    person_id: 'uuid',
    words: 'text[]',
    keys: 'tsvector',
    birth: 'text',
    first_name: 'text',
    last_name: 'text',
  },
} as const satisfies Table;
