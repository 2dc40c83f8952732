import { z } from 'zod';
import { writeBackup } from '../backup.js';
import { CommandError } from '../errors.js';
import { command } from './command.js';

/** Not MongoDB's: lets another process of the same owner back up the store while this one serves it. */
const backup = command(z.strictObject({ backup: z.string() }), async ({ engine }, { backup: file }) => {
  await writeBackup(engine.entries(), file).catch((error: unknown) => {
    throw new CommandError('InternalError', `The backup could not be written: ${String(error)}`);
  });
  return { ok: 1 };
});

/** Not MongoDB's either, whose files are its own. */
const compactStore = command(z.strictObject({ compactStore: z.coerce.number() }), async ({ engine }) => {
  await engine.compact();
  return { ok: 1 };
});

/** Commands about the whole store. */
export const wholeStoreCommands = { backup, compactStore };
