import { createContext, useContext } from 'react';
import type { Actions, Case, Names, TimelineEntry } from '../api/shapes';

/** What a form's choosers choose from. */
export interface FormSetting {
  readonly actions: Actions;
  readonly names: Names;
  readonly today: string;
  /** The case the form is about; absent where none exists yet. */
  readonly one?: Case;
  readonly entries: readonly TimelineEntry[];
  readonly me: { readonly account: string; readonly name: string };
  /** Problems the server found, by the path of their field ("basis.on"). */
  readonly problems: ReadonlyMap<string, string>;
  /** The name of a person just found or registered. */
  readonly learn: (id: string, name: string) => void;
}

export const Setting = createContext<FormSetting | undefined>(undefined);

export function useSetting(): FormSetting {
  const setting = useContext(Setting);
  if (!setting) throw new Error('no form around this field');
  return setting;
}
