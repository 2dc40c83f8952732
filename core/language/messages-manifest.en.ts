import type { manifestNl } from './messages-manifest.nl.js';

/** How the coach presents itself in the lists of apps of Teams and Slack: a part of `messages.en.ts`. */
export const manifestEn: Readonly<Record<keyof typeof manifestNl, string>> = {
  'manifest.name': 'Pro Parents Coach',
  'manifest.short': 'Coaches managers when someone in their team becomes a parent.',
  'manifest.full':
    "Pro Parents Coach helps managers and HR when someone in a team becomes a parent. HR reports a pregnancy, a partner's leave, an adoption or foster care. The coach works out the leave and the deadlines. At the right moment the manager gets a short tip: what is coming, why it matters, what to say and what to do. Questions about leave are welcome at any time. The coach works for employers that have an agreement: HR links the workspace with a code. Nothing there yet? The coach says what is missing and whom to ask. It reads only what you send to it yourself.",
  'manifest.slash': 'Talk with your coach: ask a question or type a command.',
};
