import { createContext, useContext, type ComponentType } from 'react';
import type { Actions, Case, Names, TimelineEntry } from '../api/shapes';
import type { FieldProps } from './field-props';
import type { Held } from './offices-to-choose';

/** Finds or registers a person inside a form. */
export interface PickerProps {
  readonly onChoose: (person: string, name: string) => void;
  readonly onCancel: (() => void) | undefined;
}

/** What a form's choosers choose from. */
export interface FormSetting {
  readonly actions: Actions;
  readonly names: Names;
  readonly today: string;
  /** The case the form is about; absent where none exists yet. */
  readonly one?: Case;
  /** Who may be chosen where the case itself is not shown: those a provider was told of. */
  readonly people?: readonly { readonly person: string; readonly name: string }[];
  readonly entries: readonly TimelineEntry[];
  /** The action opens a case: it may name anybody registered. */
  readonly anyone: boolean;
  readonly me: { readonly account: string; readonly name: string; readonly roles?: readonly Held[] };
  /** Problems the server found, by the path of their field ("basis.on"). */
  readonly problems: ReadonlyMap<string, string>;
  /** Draws a field inside a field; given here, since a group holds fields and a field may be a group. */
  readonly FieldInput: ComponentType<FieldProps>;
  /** Given here, since it holds a form itself. */
  readonly PersonPicker: ComponentType<PickerProps>;
  /** The name of a person just found or registered. */
  readonly learn: (id: string, name: string) => void;
}

export const Setting = createContext<FormSetting | undefined>(undefined);

export function useSetting(): FormSetting {
  const setting = useContext(Setting);
  if (!setting) throw new Error('no form around this field');
  return setting;
}
