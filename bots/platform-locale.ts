import type { Locale } from '../core/language/locale.js';

/**
 * The language to address a stranger in, from the BCP 47 tag their platform gives: Dutch for Dutch and for no tag at all,
 * English for every other language.
 */
export function platformLocale(tag: string | undefined): Locale {
  return tag === undefined || /^nl\b/i.test(tag) ? 'nl' : 'en';
}
