import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { KnownAt } from '../api/shapes';
import { DayInput } from '../forms/day-input';
import { instantOf, localOf, today } from '../words/days';
import { useLanguage } from '../words/language';

interface KnownAtControlProps {
  /** What was asked: a position or an instant; undefined = now. */
  readonly asked: string | undefined;
  /** What was answered. */
  readonly answered: KnownAt | undefined;
  readonly onAsk: (knownAt: string | undefined) => void;
}

type Way = 'now' | 'time' | 'position';

const wayOf = (asked: string | undefined): Way =>
  asked === undefined ? 'now' : /^\d+$/.test(asked) ? 'position' : 'time';

/** The state of the log a screen shows: now, at a time, or at a position. */
export function KnownAtControl({ asked, answered, onAsk }: KnownAtControlProps) {
  const { words, instant } = useLanguage();
  const [way, setWay] = useState<Way>(wayOf(asked));
  const [typed, setTyped] = useState<{ day?: string; time?: string }>({});
  const [wrong, setWrong] = useState(false);
  const [position, setPosition] = useState('');
  const [before, setBefore] = useState(asked);
  if (before !== asked) {
    setBefore(asked);
    setWay(wayOf(asked));
    setTyped({});
    setPosition('');
  }
  const [shownDay = '', shownTime = ''] = localOf(
    (wayOf(asked) === 'time' ? asked : answered?.at) ?? new Date().toISOString(),
  ).split('T');
  const chosenDay = typed.day ?? shownDay;
  const chosenTime = typed.time ?? shownTime;
  const shownPosition = position || ((wayOf(asked) === 'position' ? asked : answered?.position) ?? '');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const time = /^\d:/.test(chosenTime) ? `0${chosenTime}` : chosenTime || '00:00';
    const next =
      way === 'time' ? instantOf(`${chosenDay}T${time}`) : /^\d+$/.test(shownPosition) ? shownPosition : undefined;
    setWrong(next === undefined);
    if (next !== undefined) onAsk(next);
  };
  const choose = (next: string): void => {
    setWay(next as Way);
    if (next === 'now') onAsk(undefined);
  };
  return (
    <section className="known-at" aria-label={words.knownAt.label}>
      <form onSubmit={submit}>
        <span className="known-at-label" id="known-at-label">
          {words.knownAt.label}
        </span>
        <SegmentedControl
          size="xs"
          aria-labelledby="known-at-label"
          value={way}
          onChange={choose}
          data={[
            { value: 'now', label: words.knownAt.now },
            { value: 'time', label: words.knownAt.time },
            { value: 'position', label: words.knownAt.position },
          ]}
        />
        {way === 'time' && (
          <>
            <DayInput
              size="xs"
              className="known-at-day"
              aria-label={words.knownAt.atDay}
              max={today()}
              value={chosenDay}
              onChange={(day) => setTyped({ ...typed, day })}
            />
            <TextInput
              size="xs"
              className="known-at-time"
              inputMode="numeric"
              placeholder="00:00:00"
              aria-label={words.knownAt.atTime}
              value={chosenTime}
              onChange={(event) => setTyped({ ...typed, time: event.currentTarget.value.trim() })}
            />
          </>
        )}
        {way === 'position' && (
          <TextInput
            size="xs"
            inputMode="numeric"
            pattern="[0-9]+"
            className="known-at-position"
            aria-label={words.knownAt.atPosition}
            value={shownPosition}
            onChange={(event) => setPosition(event.currentTarget.value.trim())}
          />
        )}
        {way !== 'now' && (
          <Button size="xs" type="submit" variant="default">
            {words.knownAt.show}
          </Button>
        )}
        {wrong && (
          <span role="alert" className="field-problem">
            {words.field.NOT_KNOWN_AT}
          </span>
        )}
      </form>
      {answered && (
        <p className="known-at-state" aria-live="polite">
          {asked !== undefined && <strong>{words.knownAt.past} </strong>}
          <span className="nums">
            {answered.at
              ? words.knownAt.state(answered.position, instant(answered.at))
              : words.knownAt.statePosition(answered.position)}
          </span>
          <span className="faint"> · {answered.final ? words.knownAt.final : words.knownAt.open}</span>
          {wayOf(asked) !== 'position' && (
            <button
              type="button"
              className="text-button"
              title={words.knownAt.keepHint}
              onClick={() => onAsk(answered.position)}
            >
              {words.knownAt.keep}
            </button>
          )}
          {asked !== undefined && (
            <button type="button" className="text-button" onClick={() => onAsk(undefined)}>
              {words.knownAt.backToNow}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
