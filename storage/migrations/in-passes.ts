import { z } from 'zod';
import type { Pass } from './0002-sealed-outbox/documents.js';
import type { Migration } from './migration.js';

/** Where a migration stands: in which pass, after which document. */
const cursorSchema = z.strictObject({ pass: z.int(), after: z.string() });

/** The steps of a migration that goes through its collections one after another. */
export const inPasses =
  (passes: readonly Pass[]): Migration['step'] =>
  async (context, cursor) => {
    const { pass, after } =
      cursor === undefined ? { pass: 0, after: '' } : cursorSchema.parse(JSON.parse(cursor));
    const run = passes[pass];
    if (run === undefined) return undefined;
    const last = await run(context, after);
    return JSON.stringify(last === undefined ? { pass: pass + 1, after: '' } : { pass, after: last });
  };
