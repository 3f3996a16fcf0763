import { dayFrom } from './day-from';

describe('a day as offices write it', () => {
  it('is understood with dots, slashes or hyphens, with or without zeros', () => {
    expect(['5.3.2024', '05.03.2024.', '5/3/2024', ' 5. 3. 2024 '].map(dayFrom)).toEqual(Array(4).fill('2024-03-05'));
  });

  it('stays as typed until it is one, so that the server can say it is none', () => {
    expect(['5.3.', '2024-03-05', 'nesër'].map(dayFrom)).toEqual(['5.3.', '2024-03-05', 'nesër']);
  });
});
