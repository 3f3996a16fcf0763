import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';

/**
 * Opens the account the application works with in a new KurrentDB, or gives it the password of its file again. It is in no
 * group: it reads and writes the application's streams and $all, and neither deletes nor sets metadata.
 * KURRENTDB_ADMIN_URL_FILE: the administrator's address of the cluster; KURRENTDB_URL_FILE: the application's.
 */
const WAIT_MS = 120_000;
const administrators = '$admins';

function addressIn(variable) {
  const path = process.env[variable];
  if (!path) throw new Error(`${variable} is not set: give the file that holds the address.`);
  let text;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch {
    throw new Error(`${variable} names a file that is missing or may not be read.`);
  }
  const parts = /^kurrentdb:\/\/(?<user>[^:@/]+):(?<password>[^:@/]+)@(?<hosts>[^/?]+)\/?\?(?<options>.*)$/.exec(text);
  if (!parts) throw new Error(`${variable} does not hold an address as kurrentdb://user:password@host:port/?tls=true…`);
  const { user, password, hosts, options } = parts.groups;
  const credentials = { username: decodeURIComponent(user), password: decodeURIComponent(password) };
  const authority = new URLSearchParams(options).get('tlsCAFile');
  return { text, credentials, hosts: hosts.split(','), ca: authority ? readFileSync(authority) : undefined };
}

/** Posts to the first node that answers; resolves with the status. */
async function post({ hosts, ca, credentials: { username, password } }, path, body) {
  let last;
  for (const host of hosts) {
    const answered = new Promise((resolve, reject) => {
      const sent = request(`https://${host}${path}`, {
        method: 'POST',
        ca,
        auth: `${username}:${password}`,
        headers: { 'content-type': 'application/json' },
        timeout: 10_000,
      });
      sent.once('timeout', () => sent.destroy(new Error('no answer in time')));
      sent.once('error', reject);
      sent.once('response', (answer) => resolve(answer.resume().statusCode));
      sent.end(JSON.stringify(body));
    });
    try {
      return await answered;
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

async function openUser(admin, { username, password }) {
  const made = await post(admin, '/users/', { loginName: username, fullName: 'Kujdes', password, groups: [] });
  if (made === 201) return 'opened';
  if (made !== 409) throw new Error(`opening the account was answered ${made}`);
  const path = `/users/${encodeURIComponent(username)}/command/reset-password`;
  const set = await post(admin, path, { newPassword: password });
  if (set !== 200) throw new Error(`setting its password was answered ${set}`);
  return 'there already, its password set anew';
}

/** Of what has no rule of its own: the application reads and writes, everything else is the administrators'. */
async function giveRights({ text, credentials }, username) {
  const client = KurrentDBClient.connectionString(text);
  const only = { $d: administrators, $mr: administrators, $mw: administrators };
  const rules = {
    $userStreamAcl: { $r: [administrators, username], $w: [administrators, username], ...only },
    $systemStreamAcl: { $r: administrators, $w: administrators, ...only },
  };
  try {
    await client.appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data: rules }), { credentials });
    await client.setStreamMetadata('$all', { acl: { readRoles: [administrators, username] } }, { credentials });
  } finally {
    await client.dispose();
  }
}

async function main() {
  const [admin, { credentials: account }] = ['KURRENTDB_ADMIN_URL_FILE', 'KURRENTDB_URL_FILE'].map(addressIn);
  const until = Date.now() + WAIT_MS;
  // A cluster that has just started has no leader yet.
  for (;;) {
    try {
      const done = await openUser(admin, account);
      await giveRights(admin, account.username);
      console.log(`The account ${account.username} is ${done}.`);
      return;
    } catch (error) {
      if (Date.now() > until) throw new Error(`KurrentDB: ${error.message}`, { cause: error });
      await sleep(2_000);
    }
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
