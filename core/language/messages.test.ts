import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { locales } from './locale.js';
import { compile, dictionaries, translator } from './messages.js';
import { nl, type MessageKey } from './messages.nl.js';

const keys = Object.keys(nl).filter((key): key is MessageKey => key in nl);

/** The placeholders of a message, found by trying: a message refuses to be formatted without one. */
function placeholders(text: string, locale: 'nl' | 'en'): string[] {
  const found: Record<string, number> = {};
  for (;;) {
    try {
      compile(text, locale).format(found);
      return Object.keys(found).sort();
    } catch (error) {
      const name = /variable "(\w+)"/.exec(String(error))?.[1];
      if (name === undefined || name in found) throw error;
      found[name] = 1;
    }
  }
}

/** Each file of messages of a language, and the keys it has. */
function keysIn(locale: string): string[] {
  const folder = dirname(fileURLToPath(import.meta.url));
  const files = readdirSync(folder).filter((file) => /^messages.*\.(nl|en)\.ts$/.test(file));
  return files
    .filter((file) => file.endsWith(`.${locale}.ts`))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/^ {2}'[\w.-]+'(?=:)/gm) ?? []);
}

describe('messages', () => {
  it.each(locales)('have one place each, so that none stands in for another: %s', (locale) => {
    const all = keysIn(locale);
    expect(all.length).toBeGreaterThanOrEqual(keys.length);
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
  });

  it.each(keys)('says %s with the same placeholders in every language', (key) => {
    const [dutch, english] = locales.map((locale) => placeholders(dictionaries[locale][key], locale));
    expect(english).toEqual(dutch);
  });

  it('puts values in and counts as the language does', () => {
    expect(translator('nl')('digest.title', { count: 1 })).toBe('1 punt voor vandaag');
    expect(translator('en')('digest.title', { count: 3 })).toBe('3 things for today');
    expect(translator('nl')('plan.entitlement', { hours: 187.2 })).toBe('187,2 uur');
  });

  it('leaves a value as it is, braces and angle brackets too', () => {
    expect(translator('en')('plan.title', { name: '<b>{x}' })).toBe('The plan of <b>{x}');
  });
});
