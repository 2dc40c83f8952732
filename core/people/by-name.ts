import { locales, type Locale } from '../language/locale.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

// A collator costs far more to make than to use.
const collators = new Map(locales.map((locale) => [locale, new Intl.Collator(locale)]));

/** The order in which a reader looks for people: by name, and two of one name always in the same order. */
export const byName =
  (locale: Locale) =>
  (a: Named, b: Named): number =>
    (collators.get(locale)?.compare(a.name, b.name) ?? 0) || compareTexts(a.id, b.id);

/** A fixed order of ids and other texts that nobody reads. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
