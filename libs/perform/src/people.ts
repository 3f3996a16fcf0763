import { Inject, Injectable } from '@nestjs/common';
import { type AttributeSegment, type Attributes, attributesOn } from '#casework';
import type { EventStore, RecordedEvent } from '#event-store';
import { attributeSegments, identityNow, personState } from '#people';
import type { Vault } from '#vault';
import { textOf } from './open-values';
import { EVENT_STORE, VAULT } from './tokens';

/** A person as a page shows one. */
export interface Portrait {
  readonly name: string;
  readonly birth: string;
  readonly sex: string;
  readonly residence: string;
  /** The office that registered the person. */
  readonly office: string;
}

/** Registered persons, their sealed values opened for whoever asks (rights are judged by the caller). */
@Injectable()
export class People {
  constructor(
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(VAULT) private readonly vault: Vault,
  ) {}

  /** Attributes by span of days, as known now; a person who is not registered is absent. */
  async segmentsOf(persons: readonly string[]): Promise<Map<string, AttributeSegment[]>> {
    const streams = await this.streamsOf(persons);
    const references = [...streams.values()].flatMap((history) =>
      personState(history).entries.flatMap(({ attributes }) => attributes.map(({ sealed }) => sealed)),
    );
    const opened = await this.open(references);
    return new Map([...streams].map(([person, history]) => [person, attributeSegments(history, opened)]));
  }

  /** Name, birth and sex as they stand now, for the local day given. */
  async portraits(persons: readonly string[], today: string): Promise<Map<string, Portrait>> {
    const streams = await this.streamsOf(persons);
    const identities = new Map(
      [...streams].map(([person, history]) => {
        const state = personState(history);
        return [person, { ...identityNow(state), office: state.office }];
      }),
    );
    const references = [...identities.values()].flatMap(({ firstName, lastName, birthDate }) => [
      firstName,
      lastName,
      birthDate,
    ]);
    const [opened, segments] = await Promise.all([
      this.open(references.flatMap((reference) => reference?.sealed ?? [])),
      this.segmentsOf(persons),
    ]);
    const text = (reference: { sealed: string } | undefined): string =>
      textOf(reference && opened.get(reference.sealed));
    return new Map(
      [...identities].map(([person, { firstName, lastName, birthDate, office }]) => {
        const attributes: Partial<Attributes> = attributesOn(segments.get(person) ?? [], today) ?? {};
        const birth = birthDate ? text(birthDate) : (attributes.birth ?? 'unknown');
        const name = `${text(firstName)} ${text(lastName)}`;
        return [
          person,
          { name, birth, sex: attributes.sex ?? 'unknown', residence: attributes.residence ?? 'unknown', office },
        ];
      }),
    );
  }

  /** The office that registered each of the persons; who is not registered is absent. */
  async registrars(persons: readonly string[]): Promise<Map<string, string>> {
    const streams = await this.streamsOf(persons);
    return new Map([...streams].map(([person, history]) => [person, personState(history).office]));
  }

  private async streamsOf(persons: readonly string[]): Promise<Map<string, RecordedEvent[]>> {
    if (persons.length === 0) return new Map();
    const streams = await this.log.readMany(persons.map((person) => `person-${person}`));
    return new Map(
      persons.flatMap((person) => {
        const history = streams.get(`person-${person}`) ?? [];
        return history.length > 0 ? [[person, history] as const] : [];
      }),
    );
  }

  private async open(ids: readonly string[]): Promise<Map<string, unknown>> {
    return ids.length > 0 ? new Map<string, unknown>(await this.vault.open(ids)) : new Map<string, unknown>();
  }
}
