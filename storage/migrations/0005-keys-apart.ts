import type { Migration } from './migration.js';

/**
 * Keeps an earlier version of the program away from data whose keys lie in a vault: it would look for them among the data, and make new
 * ones. The keys themselves were moved before the first migration, since these need them (`vault/join-vault.ts`).
 */
export const keysApart: Migration = {
  version: 5,
  name: 'keys apart from the data',
  step: () => Promise.resolve(undefined),
};
