import { entriesOf, findCaseAction, readCorrection, readInput, sealable, type HistoryEvent } from '#casework';
import { fillNewIds } from './fill-new-ids';

const id = '00000000-0000-8000-8000-000000000001';
const household = { members: [id] };
const openCase = findCaseAction('open-case');
const correctEntry = findCaseAction('correct-entry');
const made = (ordinal: number): string => `made ${String(ordinal)}`;

describe('ids the system makes', () => {
  it('are filled inside a group where they are not given', () => {
    const filled = (body: object): object => fillNewIds(openCase!, readInput(openCase!.input, body).input!, made);
    expect(filled({ on: '2024-03-04', household })).toMatchObject({ household: { id: 'made 2', members: [id] } });
    expect(filled({ on: '2024-03-04', household: { id, ...household } })).toMatchObject({ household: { id } });
    expect(filled({ on: '2024-03-04' })).toEqual({ on: '2024-03-04' });
  });

  it('are filled in the content of a correction, whose texts are still sealed', () => {
    const opened = { id, type: 'CaseOpened', revision: 0, on: '2024-03-04', data: {}, metadata: {} } as unknown;
    const history = [opened as HistoryEvent];
    expect(entriesOf(history)).toHaveLength(1);
    const content = { on: '2024-03-04', household, note: 'Familja u zgjerua.' };
    const { input } = readCorrection(history, { entry: id, content, reason: 'new-information' });
    const filled = fillNewIds(correctEntry!, input!, made);
    expect(filled).toMatchObject({ content: { household: { id: 'made 2' } } });
    expect(sealable(correctEntry!, filled)).toMatchObject([{ path: 'content.note' }]);
  });
});
