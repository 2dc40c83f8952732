import type { Locale } from '../../../language/locale.js';

const vowels = 'aeiou';

/**
 * A word without its ending, so that forms of one word meet: a light stemmer that need not give a word, only the same
 * for each form. Takes lower case without accents.
 */
export const stem = (word: string, locale: Locale): string =>
  word.length < 4 ? word : stemmers[locale](word);

const stemmers: Readonly<Record<Locale, (word: string) => string>> = { nl: stemDutch, en: stemEnglish };

/** `weken`, `week` → `wek`; `verloven`, `verlof` → `verlof`; `duurt`, `duren` → `dur`. */
function stemDutch(word: string): string {
  const bare = word
    .replace(/(?<=...)(en|e)$/, '')
    .replace(/(?<=..[^aeious])s$/, '')
    .replace(/(?<=..[^aeiou])t$/, '');
  return single(bare)
    .replace(/([aeou])\1(?=[^aeiou]$)/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}

/** `leaves`, `leave` → `leav`; `started`, `starts` → `start`; `babies`, `baby` → `baby`. */
function stemEnglish(word: string): string {
  const bare = word
    .replace(/ies$/, 'y')
    .replace(/(?<=...[^s])s$/, '')
    .replace(/(?<=...)(ing|ed)$/, '')
    .replace(/(?<=...)e$/, '');
  return single(bare);
}

/** A doubled consonant at the end becomes one. */
function single(word: string): string {
  const last = word.at(-1) ?? '';
  return last === word.at(-2) && !vowels.includes(last) ? word.slice(0, -1) : word;
}
