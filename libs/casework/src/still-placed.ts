import type { CaseState } from './case';
import { refusal, type Refusal } from './refusal';

const placementOpen = refusal('PLACEMENT_STILL_OPEN', {
  sq: 'Dikush në këtë rast është ende i vendosur: përfundoni së pari vendosjen.',
  sr: 'Neko u ovom slučaju je još smešten: prvo okončajte smeštaj.',
  en: 'Somebody in this case is still placed: end the placement first.',
});

/** A case does not end on a day on which somebody of it is still in a placement. */
export const stillPlaced = (state: CaseState, on: string): Refusal | undefined =>
  state.stays.some(({ to }) => to === undefined || to > on) ? placementOpen : undefined;
