import { readStores } from './read-stores';

describe('where a process finds its log', () => {
  const env = { DATABASE_URL: 'postgres://u@h/d', MASTER_KEY_FILE: '/k' };
  const url = 'kurrentdb+discover://kujdes:very-secret@log.example:2113?tls=true';

  it('is the database, unless EVENT_STORE says kurrentdb and where', () => {
    expect(readStores(env).kurrentdbUrl).toBeUndefined();
    expect(readStores({ ...env, EVENT_STORE: 'postgres' }).kurrentdbUrl).toBeUndefined();
    expect(readStores({ ...env, EVENT_STORE: 'kurrentdb', KURRENTDB_URL: url }).kurrentdbUrl).toBe(url);
  });

  const wrong: [name: string, more: Record<string, string>, sentence: string][] = [
    ['an engine there is not', { EVENT_STORE: 'mongo' }, 'EVENT_STORE must be postgres or kurrentdb.'],
    [
      'KurrentDB without its address',
      { EVENT_STORE: 'kurrentdb' },
      'KURRENTDB_URL is not set: EVENT_STORE=kurrentdb needs the address of KurrentDB.',
    ],
    [
      'an address that nobody would use',
      { KURRENTDB_URL: url },
      'KURRENTDB_URL is set, but EVENT_STORE is not kurrentdb: set EVENT_STORE=kurrentdb, or unset KURRENTDB_URL.',
    ],
    [
      'another kind of address',
      { EVENT_STORE: 'kurrentdb', KURRENTDB_URL: 'https://kujdes:very-secret@log.example' },
      'KURRENTDB_URL is not of the form kurrentdb://user:password@host:2113.',
    ],
  ];
  it.each(wrong)('refuses %s in one sentence, without the address', (_name, more, sentence) => {
    expect(() => readStores({ ...env, ...more })).toThrow(new Error(sentence));
  });
});
