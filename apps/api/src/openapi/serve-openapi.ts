import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { Subjects } from '#perform';
import { buildDocument } from './build-document';

/** The API's description: for people at /api/docs, for programs at /api/docs-json. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const document = buildDocument(app.get(Subjects).all());
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/docs-json', customSiteTitle: 'Kujdes API' });
}
