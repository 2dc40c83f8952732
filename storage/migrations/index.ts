import { firstSchema } from './0001-first-schema.js';
import { sealedOutbox } from './0002-sealed-outbox/index.js';
import { peopleAndJourneysByKey } from './0003-people-and-journeys-by-key.js';
import { nothingReadableOfJourneys } from './0004-nothing-readable-of-journeys.js';
import { keysApart } from './0005-keys-apart.js';
import { ownWordsSealed } from './0006-own-words-sealed.js';
import { aReasonInEveryNudge } from './0007-a-reason-in-every-nudge.js';
import { sealedTogether } from './0008-sealed-together.js';
import type { Migration } from './migration.js';

/** All steps of the stored schema, oldest first. A step that was released is never changed, moved or removed. */
export const migrations: readonly Migration[] = [
  firstSchema,
  sealedOutbox,
  peopleAndJourneysByKey,
  nothingReadableOfJourneys,
  keysApart,
  ownWordsSealed,
  aReasonInEveryNudge,
  sealedTogether,
];
