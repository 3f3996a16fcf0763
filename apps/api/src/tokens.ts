/** Injection tokens of the api's own; those of performing actions are in #perform. */
export const DATA_SOURCE = Symbol('TypeORM data source, logged in as the app role');
export const NUMBERS_SOURCE = Symbol('TypeORM data source, logged in as the numbers role');
export const MODE = Symbol('demo | real | test');

export type Mode = 'demo' | 'real' | 'test';
