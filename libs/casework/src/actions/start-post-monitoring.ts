import type { Secret } from '../action';
import { enterPhase } from '../case';
import { caseAction } from '../case-action';
import { Day, Optional, Sealed, Text } from '../fields';

export class StartPostMonitoring {
  @Day() on!: string;
  @Sealed() @Text() @Optional() note?: Secret;
}

/** The plan is carried out; the office keeps in touch for a while before it closes the case. */
export const startPostMonitoring = caseAction({
  name: 'start-post-monitoring',
  event: 'PostMonitoringStarted',
  input: StartPostMonitoring,
  when: ['open'],
  by: ['caseworker', 'supervisor', 'director'],
  evolve: (state, entry) => enterPhase(state, 'post-monitoring', entry),
  words: {
    sq: {
      title: 'Fillo post-monitorimin',
      sentence: 'Filloi post-monitorimi',
      fields: { on: 'Dita', note: 'Shënim' },
    },
    sr: {
      title: 'Započni naknadno praćenje',
      sentence: 'Započeto naknadno praćenje',
      fields: { on: 'Dan', note: 'Beleška' },
    },
    en: {
      title: 'Start post-monitoring',
      sentence: 'Post-monitoring started',
      fields: { on: 'Day', note: 'Note' },
    },
  },
});
