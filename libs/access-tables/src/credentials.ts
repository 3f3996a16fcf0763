import { hashPassword, isPassword } from './passwords';
import { rowsOf, type Query } from '#sql';

/** A username as it is kept and compared. */
export const normalUsername = (username: string): string => username.normalize('NFKC').trim().toLowerCase();

interface Credential {
  readonly account: string;
  readonly hash: string;
}

async function findCredential(sql: Query, username: string): Promise<Credential | undefined> {
  const text = 'select account, hash from access.credential where username = $1';
  const [found] = rowsOf<Credential>(await sql.query(text, [normalUsername(username)]));
  return found;
}

/** The account whose username and password these are; as much work for an unknown username. Throws QueueFull. */
export async function findAccount(sql: Query, username: string, password: string): Promise<string | undefined> {
  const found = await findCredential(sql, username);
  return (await isPassword(password, found?.hash)) ? found?.account : undefined;
}

/** Gives an account its username and password; another password than before ends its sessions. Throws QueueFull. */
export async function setCredential(sql: Query, account: string, username: string, password: string): Promise<void> {
  const before = await findCredential(sql, username);
  if (before && before.account !== account) throw new Error('the username belongs to another account');
  if (before && (await isPassword(password, before.hash))) return;
  const hashed = await hashPassword(password);
  await sql.query(
    `with ended as (delete from access.session where account = $1)
     insert into access.credential as held (account, username, hash) values ($1, $2, $3)
     on conflict (account) do update
       set username = excluded.username, hash = excluded.hash, changed_at = clock_timestamp()`,
    [account, normalUsername(username), hashed],
  );
}
