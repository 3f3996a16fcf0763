import type { NewEvent } from '#event-store';

const metadata = { actor: '00000000-0000-4000-8000-000000000000', role: 'supervisor', office: 'qps-mitrovica-jugore' };

/**
 * The event at a revision of a provider's stream that programs append to by themselves: registered, then ever another
 * number of places. Such a stream is one row of the tables and is folded quickly also at thousands of events.
 */
export function placesEntry(id: string, revision: number): NewEvent {
  const places = { places: revision % 500 };
  const registered = { kind: 'foster-family', municipality: 'mitrovica-jugore', ...places };
  const [type, data] = revision === 0 ? ['ProviderRegistered', registered] : ['PlacesSet', places];
  return { id, type, schema: 1, on: '2024-03-05', data, metadata };
}
