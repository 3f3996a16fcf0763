import type { PlainSubject } from '#casework';
import { noPerson, type PersonAround, type PersonState } from './person';
import { personActions } from './person-actions';

/** A person's stream for foldPlain and performPlain. */
export const personSubject: PlainSubject<PersonState, PersonAround> = { nothing: noPerson, actions: personActions };
