import { createHash } from 'node:crypto';
import { canonicalBytes } from '#event-store';
import type { MasterKeySource, Vault } from '#vault';
import { canonicalBytes as sealedBytes } from '../../../libs/vault/src/canonical-bytes';
import { boundTo, encrypt, saltedDigest } from '../../../libs/vault/src/sealed-row';
import { dice, inventedPersons, type Invented } from '../search/invented-million';
import type { World } from './invented-world';
import { inventedId, mixed } from './invented-ids';

const fields = ['attributes', 'firstName', 'lastName'] as const;
type Field = (typeof fields)[number];

export interface InventedPeople {
  /** Lines of COPY for vault.sealed, really encrypted. */
  vaultLines(): Generator<string>;
  /** What is stored of a registration. */
  envelope(person: number): string;
  eventId(person: number): string;
}

/** Persons who are registered with names and attributes, as the application would have sealed them. */
export async function inventedPeople(world: World, vault: Vault, source: MasterKeySource): Promise<InventedPeople> {
  const { current, keys } = await source.read();
  const key = keys.get(current);
  if (!key) throw new Error('the key has no current version');
  const names = [...inventedPersons(5_000)];
  const eventId = (person: number): string => inventedId(person, 0x71000000);
  const valueOf = (person: number, field: Field): string =>
    valueText(names[mixed(person) % names.length], person, field);
  const saltOf = (person: number, field: Field): Buffer =>
    createHash('sha256').update(`${person} ${field}`).digest().subarray(0, 16);
  const reference = (person: number, field: Field): { sealed: string; digest: string } => ({
    sealed: vault.idOf(eventId(person), field),
    digest: saltedDigest(saltOf(person, field), Buffer.from(valueOf(person, field))),
  });
  return {
    eventId,
    *vaultLines() {
      for (let person = 0; person < world.persons; person += 1) {
        const event = eventId(person);
        const subject = world.personId(person);
        for (const field of fields) {
          const salt = saltOf(person, field);
          const place = {
            id: vault.idOf(event, field),
            subject,
            class: field === 'attributes' ? 'attributes' : 'identity',
            event,
            field,
          };
          const bound = boundTo(place, salt);
          const { nonce, ciphertext } = encrypt(key, current, bound, Buffer.from(valueOf(person, field)));
          const bytes = [salt, nonce, ciphertext].map((each) => `\\\\x${each.toString('hex')}`);
          yield `${[place.id, event, current, place.class, subject, field, ...bytes].join('\t')}\n`;
        }
      }
    },
    envelope(person) {
      const [attributes, firstName, lastName] = fields.map((field) => {
        const { sealed, digest } = reference(person, field);
        return `{"digest":"${digest}","sealed":"${sealed}"}`;
      });
      const id = eventId(person);
      const on = new Date(world.registeredAt(person)).toISOString().slice(0, 10);
      return (
        `{"data":{"attributes":${attributes},"firstName":${firstName},"lastName":${lastName}},"id":"${id}",` +
        `"metadata":{"actor":"${inventedId(1, 1)}","correlationId":"bench","office":"${world.personOffice(person)}",` +
        `"role":"caseworker"},"on":"${on}","schema":1,"stream":"person-${world.personId(person)}","type":"PersonRegistered"}`
      );
    },
  };
}

/** Throws when an invented registration is not what the application would store. */
export function checkPersonEnvelope(stored: string): void {
  const { stream, ...event } = JSON.parse(stored) as Parameters<typeof canonicalBytes>[1] & { stream: string };
  if (canonicalBytes(stream, event).toString() !== stored) throw new Error('a registration is not canonical');
}

function valueText(named: Invented | undefined, person: number, field: Field): string {
  if (!named) throw new Error('nobody is invented');
  if (field === 'firstName') return JSON.stringify(named.first);
  if (field === 'lastName') return JSON.stringify(named.last);
  const roll = dice(mixed(person));
  const attributes = {
    sex: roll() < 0.52 ? 'female' : 'male',
    birth: named.birth === '' ? 'unknown' : named.birth,
    ethnicity: roll() < 0.85 ? 'albanian' : roll() < 0.5 ? 'serbian' : 'roma',
    residence: 'gjilan',
    settlementType: roll() < 0.6 ? 'urban' : 'rural',
    disability: roll() < 0.9 ? 'none' : 'physical',
  };
  return sealedBytes('attributes', attributes).toString();
}
