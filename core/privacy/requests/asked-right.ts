import { locales } from '../../language/locale.js';
import type { Locale } from '../../language/locale.js';
import { folded } from '../../people/fold.js';
import type { RequestKind } from './request.js';

/** What someone can do about their own data, a step each. */
export const ownRights = [
  'data',
  'correct',
  'erase',
  'restrict',
  'nudges',
  'resume',
  'consent',
  'reports',
  'complain',
] as const;
export type OwnRight = (typeof ownRights)[number];

/** What each is called in the register. */
export const kindOf: Readonly<Record<OwnRight, RequestKind>> = {
  data: 'access',
  correct: 'correction',
  erase: 'erasure',
  restrict: 'restriction',
  nudges: 'objection',
  resume: 'objection',
  consent: 'consent-withdrawal',
  reports: 'objection',
  complain: 'complaint',
};

/** Those of which nothing can be done without a word of who asks. */
export const needsWords = (right: OwnRight): right is 'correct' | 'complain' =>
  right === 'correct' || right === 'complain';

/** What people call it, after the name of the command; the first words of either language do. */
const called: Readonly<Record<OwnRight, Readonly<Record<Locale, readonly string[]>>>> = {
  data: { nl: ['krijgen', 'inzage', 'meenemen'], en: ['get', 'access', 'take along'] },
  correct: {
    nl: ['verbeteren', 'verbeter', 'aanpassen', 'corrigeren', 'correctie'],
    en: ['correction', 'correct'],
  },
  erase: { nl: ['verwijderen', 'verwijder', 'wissen', 'wis'], en: ['erasure', 'erase', 'delete', 'remove'] },
  restrict: { nl: ['stilzetten', 'beperken', 'beperking'], en: ['restriction', 'restrict', 'hold'] },
  nudges: { nl: ['bezwaar', 'geen tips'], en: ['objection', 'object', 'no tips'] },
  resume: { nl: ['weer tips'], en: ['tips again'] },
  consent: { nl: ['toestemming intrekken', 'toestemming'], en: ['withdraw consent', 'consent'] },
  reports: { nl: ['geen foutmeldingen', 'foutmeldingen'], en: ['no error reports', 'error reports'] },
  complain: { nl: ['klacht', 'klagen'], en: ['complaint', 'complain'] },
};

/** Which right a text begins with, and what stands behind it. */
export function rightIn(text: string): { readonly right: OwnRight; readonly words: string } | undefined {
  const typed = text.trim();
  for (const right of ownRights)
    for (const name of locales.flatMap((locale) => called[right][locale]))
      if (begins(typed, name)) return { right, words: typed.slice(name.length).replace(/^[\s,.:;-]+/, '') };
  return undefined;
}

const begins = (text: string, name: string): boolean =>
  folded(text.slice(0, name.length)) === name && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
