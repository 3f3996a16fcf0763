import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import type { EventStore } from '#event-store';
import { EVENT_STORE } from '#perform';
import { DATA_SOURCE } from './tokens';

interface State {
  readonly position: string;
  readonly failure: string | null;
  readonly unfinished: boolean;
}

/** Alive: the process answers. Ready: the tables have caught up with the log, and the demo, where there is one, is loaded. */
@Controller('health')
export class HealthController {
  constructor(
    @Inject(EVENT_STORE) private readonly log: EventStore,
    @Inject(DATA_SOURCE) private readonly database: DataSource,
  ) {}

  @Get('live')
  live(): object {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const answer = await this.state().catch(() => ({ ready: false, status: 'database not reachable' }));
    reply.status(answer.ready ? 200 : 503);
    return answer;
  }

  private async state(): Promise<{ ready: boolean; status: string; applied?: string; head?: string }> {
    const head = await this.log.head();
    const [row]: State[] = await this.database.query(`
      select (select position::text from read.checkpoint where name = 'tables') as position,
             (select code from read.failure limit 1) as failure,
             (select mode = 'demo' and not exists (select from access.demo) from log.installation) as unfinished`);
    const applied = row?.position ?? '0';
    const known = { applied, head: String(head) };
    if (row?.failure) return { ready: false, status: `projector stopped: ${row.failure}`, ...known };
    if (row?.unfinished) return { ready: false, status: 'loading the demo year', ...known };
    if (BigInt(applied) < head) return { ready: false, status: 'tables are catching up', ...known };
    return { ready: true, status: 'ready', ...known };
  }
}
