export { accessMigrations, type AccessMigration } from './access-migrations';
export { createAccount, operator, type PerformAsOperator, type WantedAccount } from './create-account';
export { findAccount, normalUsername, setCredential } from './credentials';
export { HashQueue, QueueFull } from './hash-queue';
export { findNotices, readNotices, tellOffices, type Notice } from './notices';
