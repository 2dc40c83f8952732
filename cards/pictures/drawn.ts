import { z } from 'zod';

/** A picture that goes with a card. It names nobody, and `alternative` says the same in words. */
export const pictureSchema = z.strictObject({ svg: z.string(), alternative: z.string().min(1) });
export type Picture = z.infer<typeof pictureSchema>;
