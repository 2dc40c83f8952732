import type { pagesNl } from './messages-pages.nl.js';

/** What the web server shows to anyone: a part of `messages.en.ts`. A paragraph a line. */
export const pagesEn: Readonly<Record<keyof typeof pagesNl, string>> = {
  'page.other-language': 'Lees dit in het Nederlands',
  'privacy.title': 'Privacy',
  'terms.title': 'Terms',
  'terms.text': [
    'Pro Parents Coach is there for employers that have an agreement with us, and for their managers and HR. What was agreed stands in that agreement.',
    'The coach gives general information about leave, with the rule beside it, and tips for the conversation. That is no legal or medical advice. The employer decides; in doubt, ask HR.',
    'Use the coach for your work only, and write no medical data in it. Share what you read only with those who need to know.',
    'Do you have a question, or something to report? Ask HR of your employer, who reaches us.',
  ].join('\n'),
};
