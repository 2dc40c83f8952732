import { z } from 'zod';

const questions = z.array(z.string().min(3)).min(1);

/** Questions in each language; searched, never shown. */
export const questionsSchema = z.strictObject({ nl: questions, en: questions });
export type Questions = z.infer<typeof questionsSchema>;

/** How people ask for rules, or for milestones, by their ids. A milestone without an entry is found by its title. */
export const askedSchema = z.record(z.string(), questionsSchema);
