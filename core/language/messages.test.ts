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

describe('messages', () => {
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
