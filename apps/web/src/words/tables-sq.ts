import type { ScreenWords } from './en';

export const tablesSq: ScreenWords['tables'] = {
  title: 'Si e ndjekin tabelat regjistrin',
  head: (position) => `Regjistri është në pozicionin ${position}.`,
  name: 'Tabelat',
  names: { tables: 'shifrat dhe listat', 'person-search': 'kërkimi i personave' },
  position: 'Pozicioni',
  appliedAt: 'Shkruar së fundi',
  state: 'Gjendja',
  upToDate: 'të përditësuara',
  behind: 'po arrijnë',
  stopped: (position, code) => `ndalur në pozicionin ${position}: ${code}`,
  parked: 'Rrjedhat e parkuara',
  noneParked: 'Asnjë rrjedhë nuk është e parkuar.',
  stream: 'Rrjedha',
  reason: 'Arsyeja',
  reasons: {
    'event-not-readable': 'një ngjarje nuk mund të lexohet',
    'history-refused': 'historia refuzohet',
    'rows-refused': 'baza e të dhënave i refuzon rreshtat',
    'value-not-readable': 'një vlerë e mbyllur nuk mund të lexohet',
    'under-inquiry': 'në hulumtim',
  },
  states: {
    parked: 'e parkuar',
    'replay-asked': 'po përpunohet sërish',
    'replay-failed': 'ende nuk mund të përpunohet',
  },
  since: 'Që nga',
};
