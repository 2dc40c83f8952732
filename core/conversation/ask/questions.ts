import { z } from 'zod';

const questions = z.array(z.string().min(5)).min(1);

/** Questions in each language; searched, never shown. */
export const questionsSchema = z.strictObject({ nl: questions, en: questions });
export type Questions = z.infer<typeof questionsSchema>;

/** How people ask for a milestone, by its id; one without an entry is found by its title. */
export const milestoneQuestionsSchema = z.record(z.string(), questionsSchema);
