import { useMutation } from '@tanstack/react-query';
import type { Action, Content } from '../api/shapes';
import { findDuplicates, type Duplicates } from './find-duplicates';

interface Asking {
  /** Whoever may be the one about to be registered; undefined when nobody is, or nothing was asked yet. */
  readonly found: Duplicates | undefined;
  readonly pending: boolean;
  /** Sends an action; before a person is registered it is first asked who may already be. */
  readonly record: (content: Content) => void;
  /** Registers in spite of those found. */
  readonly anyway: () => void;
  /** The form has changed: what was found is no answer to it. */
  readonly forget: () => void;
}

/** Looks for likely duplicates between the form and the registration. */
export function useDuplicates(action: Action, send: (content: Content) => void): Asking {
  const look = useMutation({
    mutationFn: findDuplicates,
    onSuccess: ({ people, elsewhere }, content) => {
      if (people.length + elsewhere.length === 0) send(content);
    },
    // A form not yet fit to compare is refused, field by field, by the action itself.
    onError: (_, content) => send(content),
  });
  const { people = [], elsewhere = [] } = look.data ?? {};
  const registers = action.subject === 'person' && action.opens;
  return {
    found: people.length + elsewhere.length > 0 ? look.data : undefined,
    pending: look.isPending,
    record: registers ? (content) => look.mutate(content) : send,
    anyway: () => look.variables && send(look.variables),
    forget: look.reset,
  };
}
