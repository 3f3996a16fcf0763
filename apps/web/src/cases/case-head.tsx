import { Alert } from '@mantine/core';
import { useEffect } from 'react';
import type { Actions, Case } from '../api/shapes';
import { codeWords } from '../forms/value-words';
import { rememberName } from '../people/known-names';
import { Link, to } from '../router';
import { useLanguage } from '../words/language';
import { CaseDue } from './case-due';
import { ReferredOut } from './referred-out';

interface CaseHeadProps {
  readonly one: Case;
  readonly actions: Actions;
  /** The timeline beside it shows an earlier state. */
  readonly past: boolean;
}

const isKnown = (value: string): boolean => value !== '' && value !== 'unknown';

/** What stands now: phase, people, categories held, stays. */
export function CaseHead({ one, actions, past }: CaseHeadProps) {
  const speaking = useLanguage();
  const { words, day, instant, birth, label } = speaking;
  useEffect(() => {
    for (const each of one.beneficiaries) rememberName(each.person, each.name);
  }, [one.beneficiaries]);
  const telling = { names: one.names, codeLists: actions.codeLists, speaking };
  const code = (list: string, value: string): string => codeWords(list, value, telling);
  const office = actions.offices.find((each) => each.code === one.office);
  const asked = one.transfer && actions.offices.find((each) => each.code === one.transfer?.to);
  const spell = (from: string, to?: string | null): string => `${day(from)} – ${to ? day(to) : words.case.now}`;
  const name = (person: string): string =>
    one.beneficiaries.find((each) => each.person === person)?.name ?? one.names[person] ?? words.cases.noName;
  const several = one.beneficiaries.length > 1;
  return (
    <section className="case-head" aria-label={words.case.title}>
      {past && <p className="faint">{words.case.headNow}</p>}
      {one.parked && (
        <Alert role="note" color="gray" variant="outline" className="problem">
          <p>{words.case.parked(instant(one.parked.since), words.tables.reasons[one.parked.reason])}</p>
        </Alert>
      )}
      <dl className="head-facts">
        <div>
          <dt>{words.cases.phase}</dt>
          <dd data-fact="phase">
            <strong>{code('casePhases', one.phase)}</strong>
            {one.restricted && (
              <span className="mark" title={words.cases.restrictedHint}>
                {words.cases.restricted}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.cases.urgency}</dt>
          <dd>{code('urgencies', one.urgency)}</dd>
        </div>
        <div>
          <dt>{words.cases.referred}</dt>
          <dd>{day(one.referredOn)}</dd>
        </div>
        {one.openedOn && (
          <div>
            <dt>{words.cases.opened}</dt>
            <dd>{day(one.openedOn)}</dd>
          </div>
        )}
        <div>
          <dt>{words.cases.manager}</dt>
          <dd>{one.manager?.name ?? <span className="faint">{words.cases.noManager}</span>}</dd>
        </div>
        <div>
          <dt>{words.case.office}</dt>
          <dd>{office ? label(office.labels) : one.office}</dd>
        </div>
        {asked && (
          <div>
            <dt>{words.referrals.transfer}</dt>
            <dd>{label(asked.labels)}</dd>
          </div>
        )}
      </dl>
      <div className="head-lists">
        <CaseDue one={one} actions={actions} />
        <div>
          <h2>{words.cases.who}</h2>
          <ul>
            {one.beneficiaries.map((each) => (
              <li key={each.person}>
                <strong>{each.name || words.cases.noName}</strong>
                <span className="faint">
                  {isKnown(each.sex) && ` · ${code('sexes', each.sex).toLocaleLowerCase()}`}
                  {isKnown(each.birth) && ` · ${words.case.born} ${birth(each.birth)}`}
                </span>
                {one.timelineOpen && actions.actions.some((action) => action.subject === 'household') && (
                  <>
                    {' '}
                    <Link href={to(['people', each.person, 'households'])}>{words.household.link}</Link>
                  </>
                )}
              </li>
            ))}
            {one.unidentified > 0 && <li>{words.referrals.unidentified(one.unidentified)}</li>}
          </ul>
        </div>
        <div>
          <h2>{words.case.held}</h2>
          <ul data-fact="categories">
            {one.categories.map((held) => (
              <li key={`${held.entry}-${held.person}-${held.category}`}>
                {code('categories', held.category)}
                <span className="faint">
                  {' '}
                  · {several && `${name(held.person)} · `}
                  {spell(held.from, held.to)}
                </span>
              </li>
            ))}
            {one.categories.length === 0 && <li className="faint">{words.case.noCategory}</li>}
          </ul>
        </div>
        <div>
          <h2>{words.case.stays}</h2>
          <ul data-fact="stays">
            {one.stays.map((stay) => (
              <li key={`${stay.entry}-${stay.person}`}>
                {code('placementKinds', stay.kind)}
                {stay.provider && `: ${one.names[stay.provider] ?? words.unknown}`}
                <span className="faint">
                  {' '}
                  · {several && `${name(stay.person)} · `}
                  {spell(stay.from, stay.to)}
                </span>
              </li>
            ))}
            {one.stays.length === 0 && <li className="faint">{words.case.noStay}</li>}
          </ul>
        </div>
        <ReferredOut one={one} actions={actions} />
      </div>
    </section>
  );
}
