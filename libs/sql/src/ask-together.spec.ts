import { askTogether } from './ask-together';

describe('what many ask at the same moment', () => {
  const rounds: (readonly number[])[] = [];
  let answering = Promise.resolve();
  const doubled = async (asked: readonly number[]): Promise<number[]> => {
    rounds.push(asked);
    await answering;
    if (asked.includes(13)) throw new Error('the database is away');
    return asked.map((each) => each * 2);
  };
  beforeEach(() => void rounds.splice(0));

  it('goes together, and each gets the answer to its own question', async () => {
    const ask = askTogether(doubled);
    expect(await Promise.all([1, 2, 3].map(ask))).toEqual([2, 4, 6]);
    expect(rounds).toEqual([[1, 2, 3]]);
  });

  it('waits while two questions are under way, and then goes together', async () => {
    const ask = askTogether(doubled);
    const answers: Promise<number>[] = [];
    let answer = (): void => undefined;
    answering = new Promise((done) => (answer = done));
    for (const each of [1, 2, 3, 4]) {
      answers.push(ask(each));
      await new Promise(setImmediate);
    }
    expect(rounds).toEqual([[1], [2]]);
    answer();
    expect(await Promise.all(answers)).toEqual([2, 4, 6, 8]);
    expect(rounds).toEqual([[1], [2], [3, 4]]);
  });

  it('is asked in parts where it is very much', async () => {
    const ask = askTogether(doubled);
    await Promise.all(Array.from({ length: 450 }, (_, n) => ask(n + 100)));
    expect(rounds.map(({ length }) => length)).toEqual([200, 200, 50]);
  });

  it('fails together, and what is asked afterwards is asked anew', async () => {
    const ask = askTogether(doubled);
    const together = await Promise.allSettled([ask(13), ask(1)]);
    expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await ask(1)).toBe(2);
  });
});
