import { Case, given, opened, referred, type Happened } from './given';
import { arta, dea, entry, family, providers, shelter, teuta } from './given-world';
import type { Licence, Licensing } from './licence';
import type { ProviderState } from './provider';

const admission = {
  on: '2024-03-06',
  shelter,
  for: [arta, dea],
  reason: 'domestic-violence',
  basis: { kind: 'own-consent', on: '2024-03-06' },
};
const fostering = {
  on: '2024-03-06',
  family,
  for: [dea],
  basis: { kind: 'decision', body: 'foster-care-panel', on: '2024-03-05' },
};
/** An admission as it was stored before licences were kept. */
const stored = { type: 'AdmittedToShelter', schema: 1, on: '2024-03-06', data: admission };
const licence = (from: string, until: string): Licence => ({ entry: 'licence', by: 'ministry', from, until });
const unlicensed: Licensing = { licences: [], suspensions: [] };

const recording = { today: '2024-12-31', account: teuta, role: 'supervisor', office: 'qps-mitrovica-jugore' } as const;

/** The case where providers stand as said. */
function where(state: Partial<ProviderState>, ...happened: readonly Happened[]): Case {
  const stand = new Map([...providers].map(([id, each]) => [id, { ...each, ...state }]));
  const setting = { ...recording, providers: stand };
  return new Case(given(referred, opened, ...happened).history, setting);
}

describe('a provider somebody comes to', () => {
  it('must be licensed on the day of coming, not only today', () => {
    const short = { licences: [licence('2024-03-07', '2025-12-31')], suspensions: [] };
    where(short).when('admit-to-shelter', admission).refuses('PROVIDER_NOT_LICENSED', 'unlicensed');
    where(short)
      .when('admit-to-shelter', { ...admission, on: '2024-03-07' })
      .accepted();
    const past = { licences: [licence('2021-03-07', '2024-03-06')], suspensions: [] };
    where(past).when('admit-to-shelter', admission).accepted();
    where(past)
      .when('admit-to-shelter', { ...admission, on: '2024-03-07' })
      .refuses('PROVIDER_NOT_LICENSED', 'unlicensed');
  });

  it('must not be suspended on that day', () => {
    const suspended = { suspensions: [{ entry: 's', from: '2024-03-01', ended: { entry: 'e', on: '2024-04-01' } }] };
    where(suspended).when('place-in-foster-care', fostering).refuses('PROVIDER_NOT_LICENSED', 'unlicensed');
    where(suspended)
      .when('place-in-foster-care', { ...fostering, on: '2024-04-01' })
      .accepted();
  });

  it('takes somebody in without a licence only in an emergency, and the entry says why', () => {
    where(unlicensed)
      .when('admit-to-shelter', { ...admission, unlicensed: 'immediate-danger' })
      .then({ ...stored, data: { ...admission, unlicensed: 'immediate-danger' } });
    where(unlicensed)
      .when('admit-to-shelter', { ...admission, unlicensed: 'no-time' })
      .misreads({ unlicensed: 'UNKNOWN_CODE' });
  });

  it('takes nobody new from the day it closed, not even in an emergency', () => {
    const closed = { closed: { entry: 'c', on: '2024-03-06' } };
    where(closed).when('place-in-foster-care', fostering).refuses('PROVIDER_CLOSED', 'family');
    where(closed)
      .when('admit-to-shelter', { ...admission, unlicensed: 'ordered' })
      .refuses('PROVIDER_CLOSED', 'shelter');
    where(closed)
      .when('admit-to-shelter', { ...admission, on: '2024-03-05' })
      .accepted();
  });

  it('is no foster family for one of its own members', () => {
    where({ members: [{ entry: 'm', person: dea, from: '2024-01-01' }] })
      .when('place-in-foster-care', fostering)
      .refuses('MEMBER_OF_THE_FAMILY', 'for');
  });
});

describe('an admission recorded before licences were kept', () => {
  const correct = (content: object) => ({ entry: entry(3), reason: 'new-information', content });
  const came = [arta, dea].map((person) => ({ person, on: '2024-03-06' }));

  it('stays what it is, and entries after it are accepted', () => {
    const there = where(unlicensed, stored);
    expect(there.state().stays).toHaveLength(2);
    there.when('end-placement', { on: '2024-04-01', for: [arta, dea], reason: 'returned-home' }).accepted();
  });

  it('is corrected, also to another day: who has the place does not newly come', () => {
    const there = where(unlicensed, stored);
    there.when('correct-entry', correct({ ...admission, reason: 'trafficking' })).accepted();
    there.when('correct-entry', correct({ ...admission, on: '2024-03-08' })).accepted();
  });

  it('is corrected and restored after it ended or was withdrawn, on the day the place was taken', () => {
    const ended = where({ ...unlicensed, came }, { ...stored, data: { ...admission, left: '2024-05-01' } });
    ended.when('correct-entry', correct({ ...admission, left: '2024-05-02' })).accepted();
    const withdrawn = ['withdraw-entry', { entry: entry(3), reason: 'did-not-happen' }] as const;
    where({ ...unlicensed, came }, stored, withdrawn)
      .when('restore-entry', { entry: entry(3), reason: 'withdrawn-by-mistake' })
      .accepted();
  });

  it('is not corrected to somebody else, to one more person, nor to another unlicensed provider', () => {
    const only = { ...stored, data: { ...admission, for: [arta] } };
    const here = where({ ...unlicensed }, only);
    here
      .when('correct-entry', correct({ ...admission, for: [dea] }))
      .refuses('PROVIDER_NOT_LICENSED', 'content.unlicensed');
    here.when('correct-entry', correct(admission)).refuses('PROVIDER_NOT_LICENSED', 'content.unlicensed');
    const other = '00000000-0000-8000-8000-0000000000d9';
    const states = new Map([...providers, [shelter, { ...providers.get(shelter)!, ...unlicensed }] as const]);
    states.set(other, { ...providers.get(shelter)!, ...unlicensed });
    const setting = { ...recording, providers: states };
    new Case(given(referred, opened, only).history, setting)
      .when('correct-entry', correct({ ...admission, for: [arta], shelter: other }))
      .refuses('PROVIDER_NOT_LICENSED', 'content.unlicensed');
  });

  it('says so also where its licence is not on record, which no form offers', () => {
    where(unlicensed)
      .when('admit-to-shelter', { ...admission, left: '2024-04-01', unlicensed: 'licence-not-on-record' })
      .accepted();
  });
});
