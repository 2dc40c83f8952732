import { inPasses } from '../in-passes.js';
import type { Migration } from '../migration.js';
import type { Pass } from './documents.js';
import { moveNudges } from './move-nudges.js';
import { padders } from './pad.js';

const passes: readonly Pass[] = [...padders, moveNudges];

/**
 * Pads what is sealed to the sizes of its fields, seals who is whose manager, and moves the nudges to an outbox that shows
 * less, with a trail for each journey and an entry in the ledger for each message.
 */
export const sealedOutbox: Migration = {
  version: 2,
  name: 'sealed outbox',
  step: inPasses(passes),
};
