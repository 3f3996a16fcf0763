import type { LoggerService } from '@nestjs/common';
import { logger } from './logger';

/** Nest's own lines as JSON; only what goes wrong is worth one. */
export class NestLogger implements LoggerService {
  log(): void {
    // Start-up chatter of the framework.
  }
  warn(message: unknown): void {
    logger.warn({ from: 'nest' }, String(message));
  }
  error(message: unknown): void {
    logger.error({ from: 'nest' }, String(message));
  }
}
