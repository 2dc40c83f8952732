export { restoreEmbeddedStore, writeBackup } from './backup.js';
export {
  type EmbeddedStore,
  type EmbeddedStoreOptions,
  findEmbeddedStore,
  startEmbeddedStore,
} from './embedded-store.js';
export { StoreError, type StoreErrorCode } from './errors.js';
