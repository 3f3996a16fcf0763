import type { Action } from '#casework';
import { changePersonFrom } from './actions/change-person-from';
import { correctPerson } from './actions/correct-person';
import { registerPerson } from './actions/register-person';
import type { PersonAround, PersonState } from './person';

/** Everything that can be done with a person: the only list. */
export const personActions = [registerPerson, correctPerson, changePersonFrom] as const satisfies readonly Action<
  object,
  PersonState,
  PersonAround
>[];
