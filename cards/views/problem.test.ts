import { describe, expect, it } from '@jest/globals';
import { commandIn } from '../../core/conversation/command-search.js';
import { commands } from '../../core/conversation/commands/registry.js';
import { locales } from '../../core/language/locale.js';
import { problemCodes, readers, type Reader } from '../../core/problem.js';
import { toText } from '../plain-text.js';
import { problemCard } from './problem.js';
import { strangerCard } from './stranger.js';

/** Every problem for everyone who may read it, with the words of the card. A new code is held to the rule by itself. */
const cases = problemCodes.flatMap((code) =>
  readers.flatMap((reader) =>
    locales.map((locale) => {
      const view = { kind: 'problem', problem: { code }, reader } as const;
      return { code, reader, locale, text: toText(problemCard(view, locale)).replaceAll('\n', ' ') };
    }),
  ),
);

/** What a text tells its reader to type. */
const typedIn = (text: string): string[] => [...text.matchAll(/"([^"]+)"/g)].map(([, words]) => words ?? '');

const roleOf = (reader: Reader) => (reader === 'hr' || reader === 'manager' ? reader : undefined);

const greetings = ['hallo', 'hello'];
/** What the operator may type, so far as a sentence names it. */
const operatorCommands = [...greetings, 'coach tenant list'];

describe.each(cases)('$code, told a reader who is $reader in $locale', ({ reader, text }) => {
  it('says what is wrong and what to do about it', () => {
    expect(text.match(/[.?!:](?= |$)/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
  });

  it('names no command but those its reader may use', () => {
    for (const words of typedIn(text)) {
      if (reader === 'operator') expect(operatorCommands).toContain(words);
      else if (reader === 'stranger') expect(greetings).toContain(words);
      else expect(commandIn(commands, words)?.command.roles).toContain(roleOf(reader));
    }
  });

  it('leaves the work of an operator to the operator', () => {
    if (reader !== 'operator') expect(text).not.toMatch(/coach tenant|\.env/);
  });
});

describe.each(locales)('whom the coach does not know, in %s', (locale) => {
  const codes = ['unknown-person', 'unknown-workspace', 'journey-gone'] as const;
  const cards = codes.flatMap((code) =>
    [false, true].map((brief) => {
      const problem = { code, facts: { workspace: 'T0123ABCD', chat: 'slack' } };
      return { code, brief, card: strangerCard({ kind: 'stranger', problem, brief }, locale) };
    }),
  );

  it.each(cards)('reads whom to ask ($code, in brief: $brief), and is sent nowhere', ({ card }) => {
    const text = toText(card);
    expect(text).toMatch(/\bHR\b/);
    expect(typedIn(text)).toEqual([]);
    expect(card.actions).toBeUndefined();
  });

  it('reads what the coach does, and how the workspace is linked', () => {
    const found = cards.find(({ code, brief }) => code === 'unknown-workspace' && !brief);
    const text = found && toText(found.card).replace(/\s+/g, ' ');
    expect(text).toMatch(/tip/);
    expect(text).toMatch(/(koppel|link) CODE/);
  });
});
