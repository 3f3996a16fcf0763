import { changed } from '../case';
import { caseAction } from '../case-action';
import { Account, Day } from '../fields';
import { refusal } from '../refusal';

export class AssignCaseManager {
  @Day() on!: string;
  @Account() account!: string;
}

const notAWorker = refusal(
  'NOT_A_WORKER_HERE',
  {
    sq: 'Kjo llogari nuk mund të jetë menaxher i rastit në këtë zyrë: zgjidhni nga lista.',
    sr: 'Ovaj nalog ne može biti voditelj slučaja u ovoj kancelariji: izaberite sa spiska.',
    en: 'This account cannot be a case manager at this office: choose one from the list.',
  },
  'account',
);

const alreadyManager = refusal(
  'ALREADY_CASE_MANAGER',
  {
    sq: 'Kjo llogari tashmë është menaxher i rastit: nuk ka çka të ndryshohet.',
    sr: 'Ovaj nalog je već voditelj slučaja: nema šta da se menja.',
    en: 'This account is already the case manager: there is nothing to change.',
  },
  'account',
);

/** One case manager answers for the case; the team is theirs from this entry on. */
export const assignCaseManager = caseAction({
  name: 'assign-case-manager',
  event: 'CaseManagerAssigned',
  input: AssignCaseManager,
  when: ['open', 'post-monitoring'],
  by: ['supervisor', 'director'],
  check(state, { account }, around) {
    // By the centre responsible at that place: what it decides, a transfer before that day must not turn into another's decision.
    if (around.who.office !== state.office || !around.workers.get(state.office)?.has(account)) return notAWorker;
    return state.manager === account ? alreadyManager : undefined;
  },
  evolve: (state, { data }) => changed(state, { manager: data.account }),
  words: {
    sq: {
      title: 'Cakto menaxherin e rastit',
      sentence: 'Menaxher i rastit u caktua {account}',
      fields: { on: 'Dita', account: 'Menaxheri i rastit' },
    },
    sr: {
      title: 'Odredi voditelja slučaja',
      sentence: 'Za voditelja slučaja određen je nalog {account}',
      fields: { on: 'Dan', account: 'Voditelj slučaja' },
    },
    en: {
      title: 'Assign case manager',
      sentence: '{account} assigned as case manager',
      fields: { on: 'Day', account: 'Case manager' },
    },
  },
});
