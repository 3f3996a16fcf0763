import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { KnownAt } from '../api/shapes';
import { instantOf, localOf } from '../words/days';
import { useLanguage } from '../words/language';

interface KnownAtControlProps {
  /** What was asked: a position or an instant; undefined = now. */
  readonly asked: string | undefined;
  /** What was answered. */
  readonly answered: KnownAt | undefined;
  readonly onAsk: (knownAt: string | undefined) => void;
}

type Way = 'now' | 'time' | 'position';

const wayOf = (asked: string | undefined): Way => (asked === undefined ? 'now' : /^\d+$/.test(asked) ? 'position' : 'time');

/** The state of the log a screen shows: now, at a time, or at a position. */
export function KnownAtControl({ asked, answered, onAsk }: KnownAtControlProps) {
  const { words, instant } = useLanguage();
  const [way, setWay] = useState<Way>(wayOf(asked));
  const [time, setTime] = useState('');
  const [position, setPosition] = useState('');
  const [before, setBefore] = useState(asked);
  if (before !== asked) {
    setBefore(asked);
    setWay(wayOf(asked));
  }
  const shownTime = time || localOf((wayOf(asked) === 'time' ? asked : answered?.at) ?? new Date().toISOString());
  const shownPosition = position || ((wayOf(asked) === 'position' ? asked : answered?.position) ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (way === 'time') onAsk(instantOf(shownTime));
    else if (/^\d+$/.test(shownPosition)) onAsk(shownPosition);
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
          <TextInput
            size="xs"
            type="datetime-local"
            step={1}
            aria-label={words.knownAt.atTime}
            value={shownTime}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
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
      </form>
      {answered && (
        <p className="known-at-state" aria-live="polite">
          {asked !== undefined && <strong>{words.knownAt.past} </strong>}
          <span className="nums">
            {answered.at ? words.knownAt.state(answered.position, instant(answered.at)) : words.knownAt.statePosition(answered.position)}
          </span>
          <span className="faint"> · {answered.final ? words.knownAt.final : words.knownAt.open}</span>
          {wayOf(asked) !== 'position' && (
            <button type="button" className="text-button" title={words.knownAt.keepHint} onClick={() => onAsk(answered.position)}>
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
