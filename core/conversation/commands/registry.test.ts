import { describe, expect, it } from '@jest/globals';
import { locales } from '../../language/locale.js';
import { userRoles } from '../../people/user.js';
import { commands } from './registry.js';

/** Every word by which someone of this role can call a command, with the command. */
const wordsOf = (role: (typeof userRoles)[number]) =>
  commands
    .filter(({ roles }) => roles.includes(role))
    .flatMap(({ id, names }) =>
      [...new Set(locales.flatMap((locale) => names[locale]))].map((word) => [word, id]),
    );

describe('the words for commands', () => {
  it('have each one id', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  });

  it.each(userRoles)('mean one thing each to a %s, in both languages', (role) => {
    const words = wordsOf(role);
    const twice = words.filter(([word, id]) => words.some(([other, its]) => other === word && its !== id));
    expect(twice).toEqual([]);
  });
});
