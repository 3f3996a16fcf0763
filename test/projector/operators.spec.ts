import { randomUUID } from 'node:crypto';
import { postgresEventStore, type EventStore, type JsonObject } from '#event-store';
import { masterKeyFromFile, roleUrl } from '#vault';
import { builtProcess, type BuiltProcess } from '../setup/built-process';
import { freePort, startSystem, systemStartMs, type System } from '../setup/system';
import { program } from '../system/program';
import { eventually, watchedProjector, type WatchedProjector } from './two-projectors';

const unreadable = 'a newer version of the system wrote NeverHeardOf in shape 1';

describe('an operator', () => {
  let system: System;
  let log: EventStore;
  let projector: WatchedProjector;
  let api: BuiltProcess;
  let apiUrl: string;
  let apiMeasures: string;

  beforeAll(async () => {
    system = await startSystem({ demo: false });
    await system.killProjector();
    const key = masterKeyFromFile(system.keyFile);
    log = postgresEventStore({ url: await roleUrl(system.databaseUrl, key, 'kujdes_writer') });
    projector = await watchedProjector(system);
    const [port, metrics] = [await freePort(), await freePort()];
    apiUrl = `http://127.0.0.1:${port}`;
    apiMeasures = `http://127.0.0.1:${metrics}/metrics`;
    api = builtProcess('api', { ...system.env, PORT: String(port), METRICS_PORT: String(metrics) });
    await eventually('ready', async () => (await fetch(`${apiUrl}/health/ready`).catch(() => undefined))?.ok === true);
  }, systemStartMs);
  afterAll(async () => {
    await Promise.all([api.kill('SIGTERM'), projector.kill('SIGTERM')]);
    await log.close();
    await system.stop();
  });

  const append = async (stream: string, type: string, data: JsonObject): Promise<void> => {
    const metadata = { actor: randomUUID(), role: 'caseworker', office: 'qps-peje' };
    const event = { id: randomUUID(), type, schema: 1, on: '2024-03-01', data, metadata };
    await log.append([{ stream, expect: 'any', events: [event] }]);
  };
  const referred = async (): Promise<string> => {
    const stream = `case-${randomUUID()}`;
    await append(stream, 'ReferralReceived', {
      on: '2024-03-01',
      channel: 'police',
      for: [randomUUID()],
      urgency: 'normal',
    });
    return stream;
  };
  const admin = async (...args: string[]): Promise<{ code: number | string; said: string }> => {
    const command = builtProcess('admin', system.env, args);
    return { code: await command.ended, said: command.output() };
  };
  const status = async (url: string): Promise<number> => (await fetch(url)).status;
  const measured = async (): Promise<string> => (await fetch(`${projector.measures}/metrics`)).text();

  it('sees that a projection stopped, parks what stands in its way, and tries again', async () => {
    const stream = await referred();
    await append(stream, 'NeverHeardOf', {});
    await eventually('stopped', async () => (await status(`${projector.measures}/health/ready`)) === 503);
    const ready = await (await fetch(`${projector.measures}/health/ready`)).json();
    expect(ready).toMatchObject({ status: expect.stringMatching(/^tables stopped at position \d+: NewerEntry$/) });
    expect(await status(`${projector.measures}/health/live`)).toBe(200);
    expect(await status(`${apiUrl}/health/ready`)).toBe(503);
    expect(await measured()).toMatch(/^kujdes_projection_failed\{projection="tables"\} 1$/m);
    expect(await measured()).toMatch(/^kujdes_projection_lag_events\{projection="tables"\} 1$/m);

    const stands = await (await program({ ...system, url: apiUrl }, 'admin')).get<object>('/api/projections');
    expect(stands.body).toMatchObject({
      projections: [
        { projection: 'person-search', failure: null },
        {
          projection: 'tables',
          failure: { code: 'NewerEntry', reason: unreadable },
        },
      ],
      parked: [],
    });

    const reason = ['--reason', 'event-not-readable'];
    expect(await admin('park', stream, ...reason, '--as', 'supervisor@mitrovica')).toEqual({
      code: 1,
      said: 'Only a system administrator parks a stream or folds it again: name another account after --as.\n',
    });
    expect(await admin('park', stream, '--reason', 'Arta', '--as', 'admin')).toEqual({
      code: 1,
      said: '--reason is one of event-not-readable, history-refused, rows-refused, value-not-readable, under-inquiry.\n',
    });
    expect(await admin('park', 'case-unknown', ...reason, '--as', 'admin')).toMatchObject({
      code: 1,
      said: expect.stringContaining('no such stream'),
    });
    expect(await admin('park', stream, ...reason, '--as', 'admin')).toMatchObject({
      code: 0,
      said: expect.stringContaining(`${stream} is parked: its rows stay as they were at position`),
    });
    await eventually('ready', async () => (await status(`${apiUrl}/health/ready`)) === 200);
    const going = await fetch(`${projector.measures}/health/ready`);
    expect([going.status, await going.json()]).toEqual([200, { ready: true, status: 'ready; streams parked: 1' }]);
    expect(await measured()).toMatch(/^kujdes_parked_streams\{projection="tables"\} 1$/m);
    expect(await admin('replay', stream, '--as', 'admin')).toEqual({
      code: 1,
      said: `${stream} stays parked: ${unreadable}.\n`,
    });
    expect(await admin('park', stream, ...reason, '--as', 'admin')).toMatchObject({
      said: `${stream} is parked already.\n`,
    });
    const after = await (await program({ ...system, url: apiUrl }, 'admin')).get<object>('/api/projections');
    expect(after.body).toMatchObject({
      projections: [{ failure: null }, { failure: null }],
      parked: [
        {
          projection: 'tables',
          stream,
          state: 'replay-failed',
          failure: unreadable,
        },
      ],
    });
  }, 120_000);

  it('releases a stream that can be folded', async () => {
    const stream = await referred();
    await admin('park', stream, '--reason', 'under-inquiry', '--as', 'admin');
    await append(stream, 'CaseOpened', { on: '2024-03-01' });
    expect(await admin('replay', stream, '--as', 'admin')).toEqual({
      code: 0,
      said: `${stream} is folded again and released.\n`,
    });
    expect(await admin('replay', stream, '--as', 'admin')).toEqual({ code: 1, said: `${stream} is not parked.\n` });
  }, 120_000);

  it('reads measures that name nobody and no stream', async () => {
    const worker = await program({ ...system, url: apiUrl }, 'supervisor@mitrovica');
    const referral = { on: '2024-03-01', channel: 'police', for: [], urgency: 'normal' };
    await worker.get(`/api/cases/${randomUUID()}`);
    await worker.post('/api/cases/actions/receive-referral', referral);
    const woman = { firstName: 'Provë', lastName: 'Shembullore', attributes: { sex: 'female', birth: '1990' } };
    await worker.post('/api/people', woman);
    await fetch(`${apiUrl}/${randomUUID()}`);
    const text = (await (await fetch(apiMeasures)).text()) + (await measured());
    expect(text).toContain('kujdes_http_requests_total{method="GET",route="/api/cases/:id",status="404"} 1');
    expect(text).toContain('kujdes_http_requests_total{method="POST",route="/api/people",status="201"} 1');
    expect(text).toMatch(/^kujdes_appends_total\{outcome="appended"\} [1-9]/m);
    for (const name of [
      'kujdes_projection_applied_position',
      'kujdes_projection_lag_seconds',
      'kujdes_log_head_position',
      'kujdes_log_gap_age_seconds',
      'kujdes_projection_batches_total',
      'kujdes_projection_rows_total',
      'kujdes_projection_failures_total',
      'kujdes_rebuild_progress',
      'nodejs_eventloop_lag_p99_seconds',
      'process_resident_memory_bytes',
    ])
      expect(text).toMatch(new RegExp(`^${name}`, 'm'));
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(text).not.toContain('mitrovica');
  }, 120_000);

  it('is told in one sentence that a port for measures is wrong or taken', async () => {
    const wrong = builtProcess('projector', { ...system.env, METRICS_PORT: '99999' });
    expect(await wrong.ended).toBe(1);
    expect(wrong.output()).toBe('METRICS_PORT must be a number from 1 to 65535.\n');
    const taken = builtProcess('projector', { ...system.env, METRICS_PORT: new URL(projector.measures).port });
    expect(await taken.ended).toBe(1);
    expect(taken.output()).toMatch(/^METRICS_PORT \d+ on 127.0.0.1 cannot be had \(EADDRINUSE\)\.$/m);
  }, 120_000);
});
