import { pino } from 'pino';

/** JSON lines with route templates and ids of requests; nothing personal is ever handed to it. */
export const logger = pino({ name: 'api', level: process.env.LOG_LEVEL ?? 'info', base: undefined });
