import { given, opened, referred } from '../given';
import { arta } from '../given-world';

const golden = {
  type: 'PostMonitoringStarted',
  schema: 1,
  on: '2024-07-01',
  data: { on: '2024-07-01', note: { sealed: 'id of note', digest: 'digest of note' } },
};

describe('start-post-monitoring', () => {
  it('moves an open case to post-monitoring', () => {
    const { state } = given(referred, opened)
      .when('start-post-monitoring', { on: '2024-07-01', note: 'Kontakt çdo dy muaj.' })
      .then(golden)
      .accepted();
    expect(state.phase).toBe('post-monitoring');
  });

  it('reads the stored event for ever: visits after it are made in post-monitoring', () => {
    const visit = { on: '2024-07-01', kind: 'monitoring', for: [arta], held: true, announced: true };
    expect(
      given(referred, opened, golden, ['record-visit', visit])
        .facts()
        .filter(({ fact }) => fact === 'visit'),
    ).toMatchObject([{ phase: 'post-monitoring', from: '2024-07-01' }]);
  });

  it('is refused for a case that is not open', () => {
    given(referred).when('start-post-monitoring', { on: '2024-07-01' }).refuses('NOT_IN_THIS_PHASE');
    given(referred, opened, golden).when('start-post-monitoring', { on: '2024-07-02' }).refuses('NOT_IN_THIS_PHASE');
  });
});
