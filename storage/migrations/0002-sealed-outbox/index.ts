import { z } from 'zod';
import type { Migration } from '../migration.js';
import type { Pass } from './documents.js';
import { moveNudges } from './move-nudges.js';
import { padders } from './pad.js';

/** Where the migration stands: in which pass, after which document. */
const cursorSchema = z.strictObject({ pass: z.int(), after: z.string() });

const passes: readonly Pass[] = [...padders, moveNudges];

/**
 * Pads what is sealed to the sizes of its fields, seals who is whose manager, and moves the nudges to an outbox that shows
 * less, with a trail for each journey and an entry in the ledger for each message.
 */
export const sealedOutbox: Migration = {
  version: 2,
  name: 'sealed outbox',
  async step(context, cursor) {
    const { pass, after } =
      cursor === undefined ? { pass: 0, after: '' } : cursorSchema.parse(JSON.parse(cursor));
    const run = passes[pass];
    if (run === undefined) return undefined;
    const last = await run(context, after);
    return JSON.stringify(last === undefined ? { pass: pass + 1, after: '' } : { pass, after: last });
  },
};
