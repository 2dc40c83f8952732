import type { Locale } from '../../core/language/locale.js';

/** How the names of files end: `.csv or .xlsx`. */
export const endingsOf = (accept: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(accept.map((ending) => `.${ending}`));
