import { resolve } from 'node:path';

const OLDEST_NODE = [20, 19];
const YES = ['1', 'true', 'yes', 'on'];
const NO = ['0', 'false', 'no', 'off'];

/**
 * What the environment asks for: `{ settings: { port, host, metricsPort?, folder, ownDatabase, databaseUrl?, demo?, demoPassword?, roots?, signingKeyFile?, signs }, problems: string[] }`;
 * every wrong variable gives one sentence.
 */
export function readSettings(env, nodeVersion) {
  const problems = [];
  const given = (name) => (env[name]?.trim() ? env[name].trim() : undefined);

  const [major, minor] = nodeVersion.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
    problems.push(`Node ${nodeVersion} is too old: install Node ${OLDEST_NODE.join('.')} or newer.`);

  const port = given('PORT') ?? '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535)
    problems.push(`PORT is "${port}": give a number from 1 to 65535.`);

  const host = given('HOST') ?? '127.0.0.1';
  if (!/^[A-Za-z0-9.:-]+$/.test(host))
    problems.push(`HOST is "${host}": give an address or a host name, as 127.0.0.1 or 0.0.0.0.`);

  // The projector gets the port behind it.
  const metricsPort = given('METRICS_PORT');
  if (metricsPort !== undefined && (!/^\d{1,5}$/.test(metricsPort) || +metricsPort < 1 || +metricsPort > 65534))
    problems.push(`METRICS_PORT is "${metricsPort}": give a number from 1 to 65534.`);

  const databaseUrl = given('DATABASE_URL');
  if (databaseUrl !== undefined && !isPostgres(databaseUrl))
    problems.push('DATABASE_URL is not of the form postgres://user:password@host:5432/database.');
  // The file is read by the programs themselves.
  const ownDatabase = databaseUrl !== undefined || given('DATABASE_URL_FILE') !== undefined;
  if (ownDatabase && !given('MASTER_KEY_FILE') && !given('MASTER_KEY_COMMAND'))
    problems.push(
      'MASTER_KEY_FILE is not set: with DATABASE_URL the master key comes from a file (or MASTER_KEY_COMMAND) of yours.',
    );

  const eventStore = given('EVENT_STORE') ?? 'postgres';
  const kurrentdbUrl = given('KURRENTDB_URL');
  if (eventStore !== 'postgres' && eventStore !== 'kurrentdb')
    problems.push(`EVENT_STORE is "${eventStore}": give postgres or kurrentdb.`);
  else if (eventStore === 'postgres' && kurrentdbUrl !== undefined)
    problems.push(
      'KURRENTDB_URL is set, but EVENT_STORE is not kurrentdb: set EVENT_STORE=kurrentdb, or unset KURRENTDB_URL.',
    );
  else if (eventStore === 'kurrentdb' && kurrentdbUrl === undefined && !given('KURRENTDB_URL_FILE'))
    problems.push('KURRENTDB_URL is not set: EVENT_STORE=kurrentdb needs the address of KurrentDB.');
  else if (kurrentdbUrl !== undefined && !/^(kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\/[^/?]/.test(kurrentdbUrl))
    problems.push('KURRENTDB_URL is not of the form kurrentdb://user:password@host:2113.');

  const asked = given('DEMO')?.toLowerCase();
  if (asked !== undefined && !YES.includes(asked) && !NO.includes(asked))
    problems.push(`DEMO is "${asked}": give 1 or 0.`);
  const demo = asked === undefined ? undefined : YES.includes(asked);
  if (demo && ownDatabase)
    problems.push(
      'DEMO=1 together with DATABASE_URL: a demo lives only in a fresh embedded data folder. Unset one of them.',
    );

  const demoPassword = env.DEMO_PASSWORD || undefined;
  if (
    demoPassword !== undefined &&
    (demoPassword.length < 12 || demoPassword.length > 128 || /\p{Cc}/u.test(demoPassword))
  )
    problems.push('DEMO_PASSWORD must have 12 to 128 characters, none of them a control character.');

  return {
    settings: {
      port: Number(port),
      host,
      metricsPort: metricsPort === undefined ? undefined : Number(metricsPort),
      folder: resolve(given('DATA_DIR') ?? 'data'),
      ownDatabase,
      databaseUrl,
      demo,
      demoPassword,
      roots: given('ROOTS_DIR'),
      signingKeyFile: given('SIGNING_KEY_FILE'),
      signs: !ownDatabase || given('SIGNING_KEY_FILE') !== undefined,
    },
    problems,
  };
}

function isPostgres(text) {
  try {
    const { protocol, hostname, pathname } = new URL(text);
    return /^postgres(ql)?:$/.test(protocol) && (hostname !== '' || /[?&]host=/.test(text)) && pathname.length > 1;
  } catch {
    return false;
  }
}
