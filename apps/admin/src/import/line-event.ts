import { fieldsOf, isDay, sealable, withReferences, type HistoryEvent, type Reference } from '#casework';
import type { JsonObject, NewEvent } from '#event-store';
import type { SealRequest } from '#vault';
import type { Allowed } from '#access';
import type { ImportWorld } from './import-world';
import { readLine, type RegisterLine } from './register-line';

/** A line as the event it becomes; sealed values are only named yet. */
export interface LineEvent {
  readonly line: RegisterLine;
  readonly content: Record<string, unknown>;
  readonly event: HistoryEvent;
  readonly values: readonly SealRequest[];
}

/** A line read before, read again; undefined where it is no action. */
export function lineAgain({ register }: ImportWorld, at: number): RegisterLine | undefined {
  return readLine({ at, value: register.again(at) }).line;
}

/**
 * The event of a line as rules see it; a day that is none is put where it hurts least, since only a wrong line has one.
 * Throws when the content of a wrong line cannot be an event at all.
 */
export function lineEvent(
  world: ImportWorld,
  line: RegisterLine,
  otherwiseOn: string,
  may: Allowed | undefined,
): LineEvent {
  const { ids, vault, today } = world;
  const { action } = line;
  const content = ids.contentOf(line);
  const id = ids.event(line.key);
  const subject = ids.stream(line.subject, line.of);
  const values = sealable(action, content).map(({ path, ...rest }): SealRequest => ({
    ...rest,
    event: id,
    field: path,
    subject,
  }));
  const blank = new Map(values.map(({ field }) => [field, { sealed: vault.idOf(id, field), digest: '' }]));
  const event: HistoryEvent = {
    id,
    type: action.event,
    schema: action.schema,
    on: isDay(content['on'])
      ? content['on']
      : fieldsOf(action.input).some(({ name }) => name === 'on')
        ? otherwiseOn
        : today,
    data: withReferences(action, content, blank),
    metadata: metadataOf(world, line, may),
    revision: 0,
    position: 0n,
    recordedAt: '',
  };
  return { line, content, event, values };
}

/** Who ran the import, in which role, of which register; lines of one activity are held together. */
function metadataOf(
  { acting, name, ids }: ImportWorld,
  line: RegisterLine,
  may: Allowed | undefined,
): Record<string, string> {
  return {
    actor: acting.account,
    role: may?.role ?? 'supervisor',
    office: acting.office,
    import: name,
    ...(line.together === undefined ? {} : { together: ids.together(line.together) }),
  };
}

/** The event as it is appended, with the references of its sealed values. */
export function sealedEvent({ line, content, event, values }: LineEvent, sealed: readonly Reference[]): NewEvent {
  const references = new Map(
    values.flatMap(({ field }, index) => (sealed[index] ? [[field, sealed[index]] as const] : [])),
  );
  const { id, type, schema, on, metadata } = event;
  return { id, type, schema, on, metadata, data: withReferences(line.action, content, references) as JsonObject };
}
