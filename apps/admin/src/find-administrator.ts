import { localDay } from '#perform';
import { findNamedAccount } from './import/acting-account';
import type { House } from './open-house';

/** The id of a system administrator's account; throws an Error with one sentence when it is nobody's or another role's. */
export async function findAdministrator({ log, sql }: House, as: string): Promise<string> {
  const { account, roles } = await findNamedAccount(log, sql, as);
  if (!roles(localDay(new Date())).some(({ role }) => role === 'admin'))
    throw new Error('Only a system administrator parks a stream or folds it again: name another account after --as.');
  return account;
}
