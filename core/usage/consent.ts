import { z } from 'zod';
import { momentSchema } from '../moment.js';
import type { Subject } from '../people/subject.js';

/** The version of the words by which consent to usage data is asked (`usage.ask` in core/language): it rises when they change. */
export const CONSENT_TEXT = 1;

const answerSchema = z.strictObject({
  answer: z.enum(['yes', 'no']),
  at: momentSchema,
  /** The version of the words that were answered. */
  text: z.int().min(1),
});
export type ConsentAnswer = z.infer<typeof answerSchema>;

/** Whether someone was asked for their usage data, and all they have answered, in order: the last one holds. */
export const consentSchema = z.strictObject({
  /** The user's id. */
  id: z.string().min(1),
  /** When the coach asked, the only time it did; undefined for whoever came to it by themselves. */
  askedAt: momentSchema.optional(),
  answers: z.array(answerSchema),
});
export type Consent = z.infer<typeof consentSchema>;

export interface ConsentRepository {
  get(userId: string): Promise<Consent | undefined>;
  /** Keeps it where nothing is kept of that person yet. True for the one who did. */
  begin(consent: Consent): Promise<boolean>;
  save(consent: Consent): Promise<void>;
  all(): Promise<Consent[]>;
  remove(userIds: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<Consent[]>;
}

/** Whether someone's usage may be recorded: only after a yes that still holds. */
export const mayRecord = (consent: Consent | undefined): boolean => consent?.answers.at(-1)?.answer === 'yes';
