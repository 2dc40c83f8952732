import type { Locale } from './locale.js';

/** A country by its ISO 3166-1 alpha-2 code, as a reader of `locale` calls it; the code where there is no name. */
export const countryName = (code: string, locale: Locale): string =>
  /^[A-Z]{2}$/.test(code)
    ? (new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }).of(code) ?? code)
    : code;
