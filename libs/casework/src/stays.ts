import type { Entry } from './action';
import { attributesOn, birthKnown } from './attributes';
import { changed, type CaseState, type StayKind } from './case';
import type { CaseAround } from './case-action';
import { alreadyPlaced } from './case-refusals';
import { refusal, type Refusal } from './refusal';
import { birthday } from './values';

interface Placement {
  readonly on: string;
  readonly for: readonly string[];
  readonly left?: string;
  readonly basis: { readonly kind: string; readonly on: string };
}

const leftBeforeCome = refusal(
  'LEFT_BEFORE_COME',
  {
    sq: 'Dita e daljes është para ditës së hyrjes ose në të ardhmen.',
    sr: 'Dan odlaska je pre dana dolaska ili u budućnosti.',
    en: 'The day of leaving lies before the day of coming, or in the future.',
  },
  'left',
);

const basisInFuture = refusal(
  'BASIS_IN_FUTURE',
  {
    sq: 'Dita e vendimit ose e pëlqimit është në të ardhmen.',
    sr: 'Dan odluke ili saglasnosti je u budućnosti.',
    en: 'The day of the decision or consent lies in the future.',
  },
  'basis.on',
);

const childNeedsDecision = refusal(
  'CHILD_NEEDS_DECISION',
  {
    sq: 'Vendosja e një fëmije kërkon vendim: shënoni organin dhe ditën e vendimit.',
    sr: 'Za smeštaj deteta potrebna je odluka: upišite organ i dan odluke.',
    en: 'Placing a child needs a decision: enter the body and the day of the decision.',
  },
  'basis.kind',
);

/** Persons enter a stay on the entry's day; `left` says that it has already ended. */
export function startStays(state: CaseState, kind: StayKind, entry: Entry<Placement>, provider?: string): CaseState {
  const { on, for: persons, left } = entry.data;
  const stays = persons.map((person) => ({ entry: entry.id, person, kind, provider, from: on, to: left }));
  return changed(state, { stays: [...state.stays, ...stays] });
}

/** The open stays of these persons end on a day. */
export const endStays = (state: CaseState, persons: readonly string[], on: string): CaseState =>
  changed(state, {
    stays: state.stays.map((stay) =>
      stay.to === undefined && persons.includes(stay.person) ? { ...stay, to: on } : stay,
    ),
  });

/** Nobody is placed twice at once; a child needs a decision unless it comes along with an adult of the same entry. */
export function stayRefusal(state: CaseState, input: Placement, around: CaseAround): Refusal | undefined {
  if (input.left !== undefined && (input.left < input.on || input.left > around.today)) return leftBeforeCome;
  if (input.basis.on > around.today) return basisInFuture;
  if (input.for.some((person) => overlapping(state, person, input))) return alreadyPlaced;
  const isChild = (person: string): boolean => {
    const born = birthKnown(attributesOn(around.persons.get(person) ?? [], input.on));
    return born !== undefined && input.on < birthday(born.earliest, 18);
  };
  return input.basis.kind === 'decision' || !input.for.every(isChild) ? undefined : childNeedsDecision;
}

function overlapping(state: CaseState, person: string, input: Placement): boolean {
  // A day of change belongs to both stays.
  return state.stays.some(
    (stay) =>
      stay.person === person &&
      (stay.to === undefined || stay.to > input.on) &&
      (input.left === undefined || input.left > stay.from),
  );
}
