import type { lawNl } from './messages-law.nl.js';

/** By which law a plan was made: a part of `messages.en.ts`. */
export const lawEn: Readonly<Record<keyof typeof lawNl, string>> = {
  'plan.by-text': 'By the text of the law of {texts}.',
  'plan.by-text-of': '{date} ({articles})',
  'plan.by-text-rest': '{date} (the rest)',
  'plan.max-daily-wage': ', over a daily wage of at most {amount} (the amount of {date})',
};
