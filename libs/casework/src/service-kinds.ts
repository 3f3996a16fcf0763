import { findService } from '#vocabulary';
import { titleOf } from './case-action';
import type { Point } from './case-action';
import { refusal, type Refusal, type Wording } from './refusal';

const notYetAvailable: Wording = {
  sq: 'Ky lloj shërbimi ende nuk mund të regjistrohet: shënojeni në vlerësimin e nevojave.',
  sr: 'Ova vrsta usluge još ne može da se evidentira: navedite je u proceni potreba.',
  en: 'This kind of service cannot be recorded yet: name it in the assessment of needs.',
};

/** A kind of service that has an action of its own is recorded by that action only. */
export function serviceKindRefusal(kinds: readonly string[], field: string): Refusal | undefined {
  const action = kinds.map((kind) => findService(kind)?.recordedBy).find((name) => name !== undefined);
  if (action === undefined) return undefined;
  const title = titleOf(action);
  if (!title) return refusal('KIND_NOT_YET_AVAILABLE', notYetAvailable, field);
  return refusal(
    'KIND_HAS_OWN_ACTION',
    {
      sq: `Ky lloj shërbimi ka veprimin e vet: përdorni «${title.sq}».`,
      sr: `Ova vrsta usluge ima svoju radnju: koristite „${title.sr}“.`,
      en: `This kind of service has an action of its own: use “${title.en}”.`,
    },
    field,
  );
}

/** Each person received a service of each kind, from the office or a provider; benefits keep their own line. */
export const servicePoints = (persons: readonly string[], kinds: readonly string[], provider?: string): Point[] =>
  kinds.flatMap((kind) => {
    const line = findService(kind)?.line === 'benefits' ? ({ line: 'benefits' } as const) : {};
    return persons.map((person) => ({ person, fact: 'service' as const, kind, ...line, provider }));
  });
