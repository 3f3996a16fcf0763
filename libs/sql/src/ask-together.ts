const mostAtOnce = 200;
const questionsAtOnce = 2;

interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly done: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Many callers, few round trips: what is asked in one turn of the event loop, or while two questions are under way, goes
 * together into the next. `ask` answers in the order asked; each question is begun after its callers have asked it.
 */
export function askTogether<Asked, Answer>(
  ask: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
): (asked: Asked) => Promise<Answer> {
  const waiting: Waiting<Asked, Answer>[] = [];
  let underWay = 0;
  let planned: NodeJS.Immediate | null = null;

  function soon(): void {
    if (waiting.length > 0) planned ??= setImmediate(next);
  }

  function next(): void {
    planned = null;
    while (underWay < questionsAtOnce && waiting.length > 0) void settle(waiting.splice(0, mostAtOnce));
  }

  async function settle(group: readonly Waiting<Asked, Answer>[]): Promise<void> {
    underWay += 1;
    try {
      const answers = await ask(group.map(({ asked }) => asked));
      group.forEach(({ done }, index) => done(answers[index] as Answer));
    } catch (error) {
      for (const { failed } of group) failed(error);
    }
    underWay -= 1;
    soon();
  }

  return (asked) =>
    new Promise((done, failed) => {
      waiting.push({ asked, done, failed });
      soon();
    });
}
