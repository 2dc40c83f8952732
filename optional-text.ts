import { z } from 'zod';

/** A setting that may be left out; an empty one is. */
export const optionalText = z
  .string()
  .optional()
  .transform((text) => text?.trim() || undefined);
