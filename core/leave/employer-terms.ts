import { z } from 'zod';
import { leaveKinds } from './leave-plan.js';

/** Of what the law gives, no employer makes less; more than the whole wage is no top-up. */
export const topUpRange = { min: 70, max: 100 } as const;
export const mostExtraWeeks = 52;
export const longestOwnText = 400;

const ownTextSchema = z.string().trim().min(1).max(longestOwnText);

const leaveTermsSchema = z.strictObject({
  /** To how much of the wage the employer tops up, in percent. */
  topUp: z.int().min(topUpRange.min).max(topUpRange.max).optional(),
  /** Weeks that the employer adds after those of the law. */
  extraWeeks: z.int().min(1).max(mostExtraWeeks).optional(),
  /** What it says of this leave, in its own words. */
  text: ownTextSchema.optional(),
});
export type LeaveTerms = Readonly<z.infer<typeof leaveTermsSchema>>;

/** What an employer gives beside the law: for each kind of leave, and with tips, by their ids. */
export const employerTermsSchema = z.strictObject({
  leave: z.partialRecord(z.enum(leaveKinds), leaveTermsSchema),
  tips: z.record(z.string(), ownTextSchema),
});
export type EmployerTerms = Readonly<z.infer<typeof employerTermsSchema>>;

export const noTerms: EmployerTerms = { leave: {}, tips: {} };
