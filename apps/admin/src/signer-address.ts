import { roleUrl } from '#vault';
import type { Environment } from './environment';

/** Prints the address the signer logs in with, for its own secret SIGNER_DATABASE_URL: so it never sees the master key. */
export async function signerAddress({ databaseUrl, key }: Environment): Promise<void> {
  console.log(await roleUrl(databaseUrl, key, 'kujdes_signer'));
}
