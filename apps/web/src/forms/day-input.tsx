import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { useRef, useState } from 'react';
import { useLanguage } from '../words/language';
import { dayFrom } from './day-from';

interface DayInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'max'> {
  /** YYYY-MM-DD, or whatever was typed so far. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** The last day the calendar offers. */
  readonly max?: string;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A day, typed in the office's writing or taken from the calendar; the same on every computer whatever its settings. */
export function DayInput({ value, onChange, max, ...rest }: DayInputProps) {
  const { words, day } = useLanguage();
  const shown = isDay(value) ? day(value) : value;
  const [typed, setTyped] = useState(shown);
  const [last, setLast] = useState(value);
  const calendar = useRef<HTMLInputElement>(null);
  if (value !== last) {
    setLast(value);
    // While typing the words stay as typed; a day from elsewhere replaces them.
    if (dayFrom(typed) !== value) setTyped(shown);
  }
  const open = (): void => {
    try {
      calendar.current?.showPicker();
    } catch {
      calendar.current?.focus();
    }
  };
  return (
    <div className="day-input">
      <TextInput
        {...rest}
        inputMode="numeric"
        autoComplete="off"
        placeholder={words.form.dayForm}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onChange(dayFrom(event.currentTarget.value));
        }}
        onBlur={() => setTyped(shown)}
        rightSection={
          <ActionIcon variant="subtle" size="sm" aria-label={words.form.calendar} onClick={open}>
            <svg
              viewBox="0 0 16 16"
              width="15"
              height="15"
              aria-hidden
              fill="none"
              stroke="currentColor"
              strokeWidth="1.4"
            >
              <rect x="2" y="3" width="12" height="11" rx="1.5" />
              <path d="M2 6.5h12M5 1.5v3M11 1.5v3" />
            </svg>
          </ActionIcon>
        }
      />
      <input
        ref={calendar}
        type="date"
        className="day-calendar"
        tabIndex={-1}
        aria-hidden
        max={max}
        value={isDay(value) ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
