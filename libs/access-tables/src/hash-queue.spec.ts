import { HashQueue, QueueFull } from './hash-queue';

/** Work that runs until it is told to end. */
function piece(): { work: () => Promise<number>; end: () => void; started: () => boolean } {
  let end = (): void => undefined;
  let started = false;
  const work = (): Promise<number> => {
    started = true;
    return new Promise((resolve) => (end = () => resolve(1)));
  };
  return { work, end: () => end(), started: () => started };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the queue of password hashes', () => {
  it('lets four run at once, some wait, and sends the others away at once', async () => {
    const queue = new HashQueue(4, 3);
    const pieces = Array.from({ length: 8 }, piece);
    const runs = pieces.map(({ work }) => queue.run(work));
    await expect(runs[7]).rejects.toThrow(QueueFull);
    expect(pieces.map(({ started }) => started())).toEqual([true, true, true, true, false, false, false, false]);
    pieces[1]!.end();
    await settled();
    expect(pieces.map(({ started }) => started())).toEqual([true, true, true, true, true, false, false, false]);
    for (const { end } of pieces) {
      end();
      await settled();
    }
    expect(await Promise.all(runs.slice(0, 7))).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it('gives the place on when work fails', async () => {
    const queue = new HashQueue(1, 1);
    const failing = queue.run(() => Promise.reject(new Error('broken')));
    const next = queue.run(() => Promise.resolve(2));
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe(2);
    expect(await queue.run(() => Promise.resolve(3))).toBe(3);
  });
});
