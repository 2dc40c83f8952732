import { z } from 'zod';
import { locales } from '../language/locale.js';
import { countrySpellings } from './country-spellings.js';
import { folded } from './fold.js';

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
const codes = letters.flatMap((one) => letters.map((other) => one + other));

/** A name as it is compared: hyphens and dots count for spaces. */
const comparable = (name: string): string =>
  folded(name)
    .replace(/[-.,()\s]+/g, ' ')
    .trim();

/** Every country by its name in our languages; the Caribbean part of the Netherlands (BQ) is one of its own, as its law is. */
const codeByName = new Map([
  ...locales.flatMap((locale) => {
    const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    return codes.flatMap((code): [string, string][] => {
      const name = names.of(code);
      return name === undefined ? [] : [name, code].map((one) => [comparable(one), code]);
    });
  }),
  ...Object.entries(countrySpellings).flatMap(([code, spellings]) =>
    spellings.map((spelling): [string, string] => [comparable(spelling), code]),
  ),
]);

/** A country as a file names it: its ISO 3166-1 alpha-2 code, or its name in Dutch or English. */
export function readCountry(text: string): string | undefined {
  return codeByName.get(comparable(text).replace(/^(the|het) /, ''));
}

/** A country by its ISO 3166-1 alpha-2 code. */
export const countryCodeSchema = z.string().regex(/^[A-Z]{2}$/);
