import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app';
import type { Resources } from './resources';

describe('the application in front of the network', () => {
  let app: NestFastifyApplication;
  // Nothing asked here reaches log, vault or tables.
  beforeAll(async () => (app = await createApp({} as Resources, () => new Date(), 'test')));
  afterAll(() => app.close());

  it.each(['/health/live', '/api/docs', '/api/docs/swagger-ui-init.js', '/api/plans', '/nowhere'])(
    'lets a page run nothing but its own scripts: %s',
    async (url) => {
      const { headers } = await app.inject({ url });
      expect(headers['content-security-policy']).toMatch(/^default-src 'self';.*frame-ancestors 'none'/);
      expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe-eval/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    },
  );

  it('gives a request half a minute to arrive whole', () => {
    const { requestTimeout, headersTimeout } = app.getHttpServer();
    expect(requestTimeout).toBe(30_000);
    expect(headersTimeout).toBe(15_000);
  });
});
