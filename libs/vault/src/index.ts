export type { JsonValue, LookupKind, MasterKey, SealRequest, SealedReference, Vault, VaultClass } from './vault';
export { openVault, type VaultOptions } from './open-vault';
export {
  addMasterKeyVersion,
  createDemoMasterKey,
  createRealMasterKey,
  masterKeyFromCommand,
  masterKeyFromFile,
  masterKeyFromText,
  masterKeyText,
  type MasterKeys,
  type MasterKeySource,
} from './master-key';
export { requireMasterKey } from './key-ring';
export { normaliseNumber } from './normalise-number';
export { SealedValueErased, UnsealableValue, VaultKeyRefused, VaultTampered, type KeyRefusal } from './vault-errors';
export { vaultMigrations, type VaultMigration } from './vault-migrations';
export { databaseRoles, rolePassword, roleUrl, type DatabaseRole } from './role-url';
export { readKurrentdbUrl, readStores, type Stores } from './read-stores';
export { secretsFromFiles } from './secrets-from-files';
