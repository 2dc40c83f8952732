import type { LegalSource } from './leave-plan.js';

/** The short form lawyers use, e.g. `WAZO 3:1(2)`; the same in every language. */
export const citation = (source: LegalSource): string => `${source.law} ${source.article}`;
