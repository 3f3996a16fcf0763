import { Inject, Injectable } from '@nestjs/common';
import {
  attributesOn,
  isDisclosed,
  type Attributes,
  type CaseEntry,
  type HistoryEvent,
  type ReferredOut,
} from '#casework';
import type { EventStore } from '#event-store';
import { attributeSegments, identityNow, personState } from '#people';
import { CLOCK, EVENT_STORE, localDay, textOf, VAULT, type Clock } from '#perform';
import type { Vault } from '#vault';

/** One person as far as the referral discloses them; what is not disclosed is absent. */
export type Disclosed = { readonly person: string } & Readonly<Record<string, string>>;

export interface Disclosure {
  readonly persons: readonly Disclosed[];
  readonly reason: string | null;
}

/** A referral, and the effective entries of the case it stands in. */
export interface Referred {
  readonly referral: ReferredOut;
  readonly entries: readonly CaseEntry[];
}

type Streams = ReadonlyMap<string, readonly HistoryEvent[]>;
type Opened = ReadonlyMap<string, unknown>;

const identities = {
  name: ['firstName', 'lastName'],
  birth: ['birthDate'],
  address: ['address'],
  phone: ['phone'],
} as const;
const attributes = ['birth', 'sex', 'residence', 'disability'];

/** Opens for a provider what referrals to it disclose today, and nothing else. */
@Injectable()
export class Disclosures {
  constructor(
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(VAULT) private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One answer per referral, in their order; the vault is read once. */
  async of(all: readonly Referred[]): Promise<Disclosure[]> {
    const today = localDay(this.clock());
    const told = all.filter(({ referral }) => isDisclosed(referral, today));
    const persons = [...new Set(told.flatMap(({ referral }) => referral.persons))];
    const streams: Streams = await this.log.readMany(persons.map((person) => `person-${person}`));
    const wanted = told.flatMap((each) => [
      ...(reasonOf(each) ?? []),
      ...each.referral.persons.flatMap((person) => referencesOf(streams, person, each.referral.disclosed)),
    ]);
    const opened: Opened = wanted.length > 0 ? await this.vault.open([...new Set(wanted)]) : new Map();
    return all.map((each) =>
      told.includes(each) ? disclosed(each, streams, opened, today) : { persons: [], reason: null },
    );
  }
}

function disclosed(each: Referred, streams: Streams, opened: Opened, today: string): Disclosure {
  const { referral, entries } = each;
  const [reason] = reasonOf(each) ?? [];
  return {
    persons: referral.persons.map((person) => {
      const values = { ...valuesOf(streams, person, opened, today), ...riskOf(entries, person) };
      const told = Object.entries(values).filter(([field, value]) => referral.disclosed.includes(field) && value);
      return { person, ...Object.fromEntries(told) };
    }),
    reason: reason === undefined ? null : textOf(opened.get(reason)),
  };
}

const historyOf = (streams: Streams, person: string): readonly HistoryEvent[] => streams.get(`person-${person}`) ?? [];

/** The sealed values of a person these fields need. */
function referencesOf(streams: Streams, person: string, fields: readonly string[]): string[] {
  const state = personState(historyOf(streams, person));
  const identity = identityNow(state);
  const parts = Object.entries(identities).flatMap(([field, names]) => (fields.includes(field) ? names : []));
  const asked = fields.some((field) => attributes.includes(field)) ? state.entries : [];
  return [
    ...parts.flatMap((part) => identity[part]?.sealed ?? []),
    ...asked.flatMap((entry) => entry.attributes.map(({ sealed }) => sealed)),
  ];
}

/** What is known of a person, as far as it was opened. */
function valuesOf(streams: Streams, person: string, opened: Opened, today: string): Record<string, string | undefined> {
  const history = historyOf(streams, person);
  const identity = identityNow(personState(history));
  const text = (part: keyof typeof identity): string | undefined => {
    const reference = identity[part];
    return reference && textOf(opened.get(reference.sealed));
  };
  const known: Partial<Attributes> = attributesOn(attributeSegments(history, opened), today) ?? {};
  const { sex, residence, disability } = known;
  return {
    name: `${text('firstName') ?? ''} ${text('lastName') ?? ''}`.trim(),
    birth: text('birthDate') ?? known.birth,
    sex,
    residence,
    disability,
    address: text('address'),
    phone: text('phone'),
  };
}

/** The sealed reason of a referral that discloses it, as it stands after corrections. */
function reasonOf({ referral, entries }: Referred): [string] | undefined {
  if (!referral.disclosed.includes('reason')) return undefined;
  const data = entries.find(({ id }) => id === referral.entry)?.data as { reason?: { sealed: string } } | undefined;
  return data?.reason && [data.reason.sealed];
}

/** The risk the latest assessment of the person found. */
function riskOf(entries: readonly CaseEntry[], person: string): { risk?: string } {
  const assessed = entries.findLast(
    ({ type, data }) => type === 'NeedsAssessed' && (data as { for: readonly string[] }).for.includes(person),
  );
  return assessed ? { risk: (assessed.data as { risk: string }).risk } : {};
}
