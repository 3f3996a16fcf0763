import type { Finding } from '#proof';

const ofEvents = {
  altered: 'does not hold what was signed: altered',
  retimed: 'does not have the time of recording that was signed',
  renumbered: 'does not have the revision that was signed',
  unreadable: 'cannot be read as an event: altered',
  added: 'was not signed: inserted',
} as const;

const ofRoots = {
  unreadable: 'cannot be read',
  misplaced: 'does not stand in its place',
  altered: 'is not what its key has signed: altered',
  foreign: 'is signed by a foreign key',
  unlinked: 'was not made behind the root before it',
  differs: 'is signed, but is another one than the one outside',
  leaves: 'has other leaves than those that were signed',
} as const;

const ofPlaces = { database: 'in the database', outside: 'outside' } as const;

/** One sentence that names the place: position in the log, stream and revision, or the root's number. */
export function findingWords(finding: Finding): string {
  switch (finding.problem) {
    case 'altered':
    case 'retimed':
    case 'renumbered':
    case 'unreadable':
    case 'added':
      return `The event at ${placeOf(finding)} ${ofEvents[finding.problem]}.`;
    case 'swapped':
      return `The event at ${placeOf(finding)} holds what was signed at position ${String(finding.with)}: swapped.`;
    case 'removed':
      return `${eventsOf(finding)}: removed.`;
    case 'cut-off':
      return `${eventsOf(finding)}, and nothing comes after: the end is cut off.`;
    case 'range':
      return `Between the positions ${String(finding.after)} and ${String(finding.through)} (root ${finding.number}) something is not as it was signed.`;
    case 'root-missing': {
      const { from, through, where } = finding;
      return `${from === through ? `Root ${from} is` : `The roots ${from} to ${through} are`} missing ${ofPlaces[where]}.`;
    }
    case 'root':
      return `Root ${finding.number} ${ofPlaces[finding.where]} ${ofRoots[finding.reason]}.`;
  }
}

function placeOf({ position, stream, revision }: { position: bigint; stream: string | undefined; revision: number }) {
  return `position ${String(position)} (${stream === undefined ? '' : `stream ${stream}, `}revision ${revision})`;
}

function eventsOf(run: Extract<Finding, { problem: 'removed' | 'cut-off' }>): string {
  const { position, through, count, revision, recordedAt } = run;
  const at = `revision ${revision} of its stream, recorded at ${new Date(recordedAt).toISOString()}`;
  if (count === 1) return `The event at position ${String(position)} (${at}) is not there`;
  return `${count} events from position ${String(position)} (${at}) to ${String(through)} are not there`;
}
