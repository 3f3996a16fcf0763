import type { EventStore, RecordedEvent } from '#event-store';
import { parkedStreams, rowsOf, type Query } from '#read-model';
import type { Sources } from './fold-streams';

/** What a projection knows of parked streams: how far each is folded, and which an administrator wants folded again. */
export interface Parking {
  /** Number of the last deed; another one means that something was parked, asked or released since. */
  readonly version: string;
  readonly until: ReadonlyMap<string, bigint>;
  readonly asked: readonly string[];
}

/** The last deed's number as SQL, so that it is read in the same statement that moves a checkpoint. */
export const parkingVersion = `(select coalesce(max(no), 0)::text from operations.parking)`;

/** What is parked for a projection. The version is read first: what happens between is noticed as a newer one. */
export async function readParking(query: Query, projection: string): Promise<Parking> {
  const version = await readParkingVersion(query);
  const parked = (await parkedStreams(query)).filter((each) => each.projection === projection);
  return {
    version,
    until: new Map(parked.map(({ stream, position }) => [stream, BigInt(position)])),
    asked: parked.filter(({ deed }) => deed === 'replay-asked').map(({ stream }) => stream),
  };
}

export async function readParkingVersion(query: Query): Promise<string> {
  const [row] = rowsOf<{ version: string }>(await query.query(`select ${parkingVersion} as version`));
  return row?.version ?? '0';
}

/** The events without those that are skipped: of a parked stream, behind the position its rows are folded up to. */
export function notSkipped(events: readonly RecordedEvent[], { until }: Parking): readonly RecordedEvent[] {
  return until.size === 0
    ? events
    : events.filter(({ stream, position }) => position <= (until.get(stream) ?? position));
}

/** The same sources, but of a parked stream nothing behind the position its rows are folded up to. */
export function heldBack({ store, vault }: Sources, { until }: Parking): Sources {
  if (until.size === 0) return { store, vault };
  const readMany: EventStore['readMany'] = async (streams) => {
    const histories = [...(await store.readMany(streams))].map(([stream, events]) => {
      const end = until.get(stream);
      return [stream, end === undefined ? events : events.filter(({ position }) => position <= end)] as const;
    });
    return new Map(histories);
  };
  return { store: { readMany }, vault };
}
