import type { FastifyReply, FastifyRequest } from 'fastify';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { LogBusy, type EventStore } from '#event-store';

const seconds = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/** What the api measures. Labels are route templates, methods, statuses and outcomes: never an address with an id. */
export class ApiMeasures {
  readonly registry = new Registry();
  private readonly requests = new Counter({
    name: 'kujdes_http_requests_total',
    help: 'Requests answered',
    labelNames: ['method', 'route', 'status'],
    registers: [this.registry],
  });
  private readonly requestSeconds = new Histogram({
    name: 'kujdes_http_request_seconds',
    help: 'From the request to the end of its answer',
    labelNames: ['method', 'route'],
    buckets: seconds,
    registers: [this.registry],
  });
  private readonly appends = new Counter({
    name: 'kujdes_appends_total',
    help: 'Appends to the log by outcome: appended, repeated, conflict, id-taken, turned-away, failed',
    labelNames: ['outcome'],
    registers: [this.registry],
  });
  private readonly appendSeconds = new Histogram({
    name: 'kujdes_append_seconds',
    help: 'From the call of an append to its answer',
    buckets: seconds,
    registers: [this.registry],
  });

  private readonly appendsWaiting = new Gauge({
    name: 'kujdes_appends_waiting',
    help: 'Appends that wait for their answer, in the queue or under way',
    registers: [this.registry],
  });

  answered({ method, routeOptions }: FastifyRequest, { statusCode, elapsedTime }: FastifyReply): void {
    const route = templateOf(routeOptions.url);
    this.requests.inc({ method: methodOf(method), route, status: statusCode });
    this.requestSeconds.observe({ method: methodOf(method), route }, elapsedTime / 1_000);
  }

  /** The same log, its appends counted and timed: the queue before it holds exactly those that wait for their answer. */
  measured(log: EventStore): EventStore {
    return {
      ...log,
      append: async (writes) => {
        const end = this.appendSeconds.startTimer();
        this.appendsWaiting.inc();
        let outcome = 'failed';
        try {
          const answer = await log.append(writes);
          outcome = answer.outcome === 'appended' && answer.repeated ? 'repeated' : answer.outcome;
          return answer;
        } catch (error) {
          if (error instanceof LogBusy) outcome = 'turned-away';
          throw error;
        } finally {
          end();
          this.appendsWaiting.dec();
          this.appends.inc({ outcome });
        }
      },
    };
  }
}

const methods = ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS'];
const methodOf = (method: string): string => (methods.includes(method) ? method : 'other');

/** A route of ours by its template; the files of the screens, and what is no route at all, under one name each. */
function templateOf(url: string | undefined): string {
  if (url === undefined) return 'none';
  return /^\/(api|health)\//.test(url) ? url : 'screens';
}
