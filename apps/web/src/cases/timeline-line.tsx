import { useState } from 'react';
import type { Actions, Case, Timeline, TimelineEntry } from '../api/shapes';
import { findAction, sentenceOf, titleOf } from '../forms/action-words';
import { sentenceParts, type Telling } from '../forms/value-words';
import { Link, to } from '../router';
import { roleWord } from '../shell/role-words';
import { dayOf, daysBetween } from '../words/days';
import { useLanguage } from '../words/language';
import { EntryDetails } from './entry-details';
import { entryTitle } from './entry-title';
import { RepairLines } from './repair-lines';

interface TimelineLineProps {
  readonly entry: TimelineEntry;
  readonly timeline: Timeline;
  readonly one: Case;
  readonly actions: Actions;
  readonly marked: boolean;
  /** Corrections start from the present state only. */
  readonly repairable: boolean;
}

/** One entry: its day, its sentence, who recorded it and when, and what became of it. */
export function TimelineLine({ entry, timeline, one, actions, marked, repairable }: TimelineLineProps) {
  const speaking = useLanguage();
  const { words, day, instant } = speaking;
  const [open, setOpen] = useState(false);
  const action = findAction(actions, 'case', entry.action);
  const names = { ...one.names, ...timeline.names };
  const telling: Telling = {
    names,
    codeLists: actions.codeLists,
    speaking,
    entryWords: (id) => {
      const other = timeline.entries.find((each) => each.entry === id);
      return other && entryTitle(other, actions, speaking);
    },
  };
  const parts = action
    ? sentenceParts(sentenceOf(action, speaking), action.fields, entry.content, telling)
    : [{ text: entry.action, value: false }];
  const late = daysBetween(entry.on, dayOf(entry.recordedAt));
  const repairs = actions.actions.filter(
    (each) =>
      each.subject === 'case' &&
      each.repairs &&
      one.available.includes(each.name) &&
      (each.repairs === 'restore') === entry.withdrawn,
  );
  const who = `${names[entry.actor] ?? words.unknown}, ${roleWord(entry.role, speaking)}`;
  const details = `entry-${entry.entry}`;
  return (
    <li
      className={`entry${entry.withdrawn ? ' entry-withdrawn' : ''}${marked ? ' entry-marked' : ''}`}
      data-action={entry.action}
    >
      <time className="entry-day nums" dateTime={entry.on}>
        {day(entry.on)}
      </time>
      <div className="entry-body">
        <p className="entry-sentence">
          {entry.withdrawn && <span className="mark mark-strong">{words.case.withdrawn}</span>}
          {entry.corrected && <span className="mark">{words.case.corrected}</span>}
          {entry.together && <span className="mark">{words.case.together}</span>}
          <span className="entry-words">
            {parts.map((part, index) =>
              part.value ? <strong key={index}>{part.text}</strong> : <span key={index}>{part.text}</span>,
            )}
          </span>
        </p>
        <p className="entry-meta">
          {words.case.recorded(instant(entry.recordedAt), who)}
          {late > 0 && ` · ${words.case.late(late)}`}
        </p>
        <RepairLines entry={entry} telling={telling} />
        <p className="entry-tools">
          {action && (
            <button
              type="button"
              className="text-button"
              aria-expanded={open}
              aria-controls={details}
              onClick={() => setOpen(!open)}
            >
              {open ? words.case.hideDetails : words.case.details}
            </button>
          )}
          {repairable &&
            repairs.map((each) => (
              <Link
                key={each.name}
                className="text-link"
                href={to(['do', 'case', each.name], { id: one.case, entry: entry.entry })}
                aria-label={`${titleOf(each, speaking)}: ${entryTitle(entry, actions, speaking)}`}
              >
                {titleOf(each, speaking)}
              </Link>
            ))}
        </p>
        {open && action && (
          <div id={details}>
            <EntryDetails fields={action.fields} content={entry.content} telling={telling} />
          </div>
        )}
      </div>
    </li>
  );
}
