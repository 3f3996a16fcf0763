export { appendRoots, findLastOutside } from './roots-folder';
export type { Finding } from './findings';
export { findLastRoot, findRoot, rootsInDatabase } from './root-table';
export { proofMigrations } from './proof-migrations';
export { readSigningKey, type SigningKey } from './signing-key';
export { rootHash, writeLine, type Root, type SignedRoot } from './signed-root';
export { SigningRefused } from './signing-refused';
export { signSettled, type Signing } from './sign-settled';
export { verifyRoots, type Evidence, type RootsReport } from './verify-roots';
