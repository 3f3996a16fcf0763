import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Labels, Language } from '../api/shapes';
import { en, type ScreenWords } from './en';
import { sq } from './sq';
import { sr } from './sr';
import { allInCyrillic, inCyrillic } from './to-cyrillic';

/** A language, and Serbian in either script. */
export type Tongue = Language | 'sr-Cyrl';
export const tongues: readonly { readonly tongue: Tongue; readonly name: string }[] = [
  { tongue: 'sq', name: 'Shqip' },
  { tongue: 'sr', name: 'Srpski' },
  { tongue: 'sr-Cyrl', name: 'Српски' },
  { tongue: 'en', name: 'English' },
];

const locales: Readonly<Record<Tongue, string>> = { sq: 'sq-XK', sr: 'sr-Latn', 'sr-Cyrl': 'sr-Cyrl', en: 'en-GB' };
// Browsers often do not know Albanian and would write as in English; Czech writes numbers alike.
const numberLocales: Readonly<Record<Tongue, string>> = { ...locales, sq: 'cs-CZ' };
const ands: Readonly<Record<Tongue, string>> = { sq: 'dhe', sr: 'i', 'sr-Cyrl': 'и', en: 'and' };
const zone = 'Europe/Belgrade';
const kept = 'kujdes.language';

export interface Speaking {
  readonly tongue: Tongue;
  readonly locale: string;
  readonly choose: (tongue: Tongue) => void;
  readonly words: ScreenWords;
  /** The label of a code, plan or refusal in the language. */
  readonly label: (labels: Labels) => string;
  /** A day in the office's writing: 03.05.2024. */
  readonly day: (day: string) => string;
  /** A birth as far as it is known: a day, a month (05.1990) or a year. */
  readonly birth: (birth: string) => string;
  /** An instant as clock time in Kosovo. */
  readonly instant: (instant: string) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
}

const Spoken = createContext<Speaking | undefined>(undefined);

function speak(tongue: Tongue, choose: (tongue: Tongue) => void): Speaking {
  const language: Language = tongue === 'sr-Cyrl' ? 'sr' : tongue;
  const cyrillic = tongue === 'sr-Cyrl';
  const locale = locales[tongue];
  const spoken = { sq, sr, en }[language];
  const numbers = new Intl.NumberFormat(numberLocales[tongue], { maximumFractionDigits: 2 });
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' });
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  const day = (value: string): string => {
    const [year, month, date] = value.split('-');
    return year && month && date ? `${date}.${month}.${year}` : value;
  };
  return {
    tongue,
    locale,
    choose,
    words: cyrillic ? allInCyrillic(spoken) : spoken,
    label: (labels) => (cyrillic ? inCyrillic(labels.sr) : labels[language]),
    day,
    birth: (value) => value.split('-').reverse().join('.'),
    instant: (value) => {
      const at = new Date(value);
      return Number.isNaN(at.getTime()) ? value : `${day(date.format(at))} ${clock.format(at)}`;
    },
    number: (value) => numbers.format(value),
    list: (items) => {
      const before = items.slice(0, -1).join(', ');
      return [before, ...items.slice(-1)].filter((each) => each !== '').join(` ${ands[tongue]} `);
    },
  };
}

function firstTongue(): Tongue {
  const known = (value: string | null): Tongue | undefined => tongues.find((each) => each.tongue === value)?.tongue;
  try {
    return known(localStorage.getItem(kept)) ?? known(navigator.language.slice(0, 2)) ?? 'sq';
  } catch {
    return 'sq';
  }
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [tongue, setTongue] = useState(firstTongue);
  const speaking = useMemo(
    () =>
      speak(tongue, (next) => {
        setTongue(next);
        try {
          localStorage.setItem(kept, next);
        } catch {
          // A browser that keeps nothing still changes the language of this window.
        }
      }),
    [tongue],
  );
  useEffect(() => {
    document.documentElement.lang = speaking.locale;
  }, [speaking]);
  return <Spoken value={speaking}>{children}</Spoken>;
}

/** The language of the screen, its words and its way of writing days and numbers. */
export function useLanguage(): Speaking {
  const speaking = useContext(Spoken);
  if (!speaking) throw new Error('no language around this screen');
  return speaking;
}
