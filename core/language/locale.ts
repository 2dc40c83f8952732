import { z } from 'zod';

/** The languages the coach speaks; Dutch law, Dutch first. */
export const locales = ['nl', 'en'] as const;
export const localeSchema = z.enum(locales);
export type Locale = z.infer<typeof localeSchema>;
