import { foldPlain, isRefusal, performPlain, readInput, sealable, withReferences, type HistoryEvent } from '#casework';
import { planSubject, type PlanState } from '../src';

const uuid = (n: number): string => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;
const title = (en: string) => ({ sq: `${en} (sq)`, sr: `${en} (sr)`, en });

/** The smallest plan with a counted row, a reported row and a row reported in words. */
export const smallPlan = {
  code: 'mitrovica-jugore-2024-2026',
  municipality: 'mitrovica-jugore',
  on: '2024-11-26',
  decision: '02-060/01-0074434-5/24',
  title: title('Action plan'),
  period: { from: 2024, to: 2026 },
  baselineYear: 2023,
  priorities: [
    {
      code: 'I',
      title: title('Services'),
      objectives: [
        {
          code: '4.2',
          title: title('Campaigns'),
          activities: [
            {
              code: '4.2.1',
              title: title('Offering services'),
              lead: ['QPS', 'police'],
              timeline: '2024 / 2025',
              budget: { raw: '1,500 €/vit', years: [{ year: 2024, eur: 1500.5 }] },
            },
          ],
          indicators: [
            {
              code: '4.2.a',
              activity: '4.2.1',
              title: title('Women served'),
              unit: 'persons',
              source: 'case-events',
              baseline: { value: 380, year: 2022 },
              targets: [
                { column: 2024, value: 400 },
                { column: 2025, percent: 12.5 },
              ],
              actuals: [{ column: 2024, value: 390 }],
            },
            {
              code: '3.1.a',
              title: title('Campaigns held'),
              unit: 'events',
              source: 'reported',
              targets: [{ column: 2024, value: 3 }],
              actuals: [{ column: 2024, raw: '/' }],
            },
            {
              code: '4.3.g',
              title: title('Development'),
              unit: 'text',
              source: 'reported',
              targets: [],
              actuals: [],
            },
          ],
        },
      ],
    },
  ],
};

/** A plan's stream in memory: inputs are read, sealed and judged as the application does it. */
export class APlan {
  readonly history: HistoryEvent[] = [];
  today = '2024-12-31';
  office = 'dms-mitrovica-jugore';

  get state(): PlanState {
    return foldPlain(planSubject, this.history);
  }

  /** Performs an action; answers undefined, or the code of the refusal. Wrong input throws. */
  does(name: string, body: object): string | undefined {
    const action = planSubject.actions.find((each) => each.name === name)!;
    const { input, problems } = readInput(action.input, body);
    if (problems) throw new Error(JSON.stringify(problems));
    const revision = this.history.length;
    const references = sealable(action, input).map(({ path }) => [path, { sealed: path, digest: 'd' }] as const);
    const event: HistoryEvent = {
      id: uuid(revision),
      type: action.event,
      schema: action.schema,
      revision,
      position: BigInt(revision + 1),
      on: (input as { on: string }).on,
      recordedAt: `${this.today}T10:00:00Z`,
      data: withReferences(action, input, new Map(references)),
      metadata: { actor: uuid(900), role: 'analyst', office: this.office },
    };
    const around = { today: this.today, who: { office: this.office } };
    const outcome = performPlain(planSubject, this.history, event, around);
    if (isRefusal(outcome)) return outcome.refused;
    this.history.push(event);
    return undefined;
  }
}

/** A plan that was adopted on its day. */
export function adopted(): APlan {
  const plan = new APlan();
  plan.does('adopt-plan', smallPlan);
  return plan;
}

/** The codes of what is wrong with a body, by field. */
export function problemsOf(name: string, body: object): Record<string, string> {
  const action = planSubject.actions.find((each) => each.name === name)!;
  return Object.fromEntries((readInput(action.input, body).problems ?? []).map(({ field, code }) => [field, code]));
}
