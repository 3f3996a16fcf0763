import { progressLine } from './watch-rebuild';

describe('the progress of a rebuild', () => {
  const filling = { state: 'filling', parts: 8, partsDone: 2, eventsDone: 25_000, eventsTotal: 100_000 } as const;

  it('is told in percent, events a second and the time that is left', () => {
    expect(progressLine(filling, 5_000)).toBe('filling 25 %, 25,000 events, 5,000 a second, about 15 s left');
    expect(progressLine(filling, 0)).toBe('filling 25 %, 25,000 events');
  });

  it('is only what is done, before the first part and after the last', () => {
    expect(progressLine({ ...filling, partsDone: 0, eventsDone: 0, eventsTotal: null }, 0)).toBe('filling');
    expect(progressLine({ ...filling, state: 'comparing' }, 5_000)).toBe('comparing');
  });
});
