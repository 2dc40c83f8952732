import { z } from 'zod';
import { milestoneSchema } from './milestone.js';

/** What a tenant changes in the catalogue; its ids are those of the data files. */
export const customisationSchema = z.strictObject({
  /** Milestones this tenant does not want. */
  off: z.array(z.string()).default([]),
  /** Days by which a milestone falls due later, or earlier where negative. */
  shift: z.record(z.string(), z.int().min(-366).max(366)).default({}),
  /** Milestones of its own, written as in the data files; their ids begin with `own-`. */
  own: z.array(milestoneSchema).default([]),
});
export type Customisation = z.infer<typeof customisationSchema>;

/** A customisation as it was written, held to its schema but not read: a day stays `S-7d`, so that it can be kept. */
export const writtenCustomisationSchema = z.custom<z.input<typeof customisationSchema>>(
  (value) => customisationSchema.safeParse(value).success,
);
