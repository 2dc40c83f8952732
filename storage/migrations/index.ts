import { firstSchema } from './0001-first-schema.js';
import { sealedOutbox } from './0002-sealed-outbox/index.js';
import { foundByAddress } from './0005-found-by-address.js';
import type { Migration } from './migration.js';

/** All steps of the stored schema, oldest first. A step that was released is never changed, moved or removed. */
export const migrations: readonly Migration[] = [firstSchema, sealedOutbox, foundByAddress];
