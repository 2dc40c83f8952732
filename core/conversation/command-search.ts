import type { Locale } from '../language/locale.js';
import { locales } from '../language/locale.js';
import type { CommandHelp, CommandOffer } from '../messages/view.js';
import { currentSpeaker } from '../people/context.js';
import { isOrdinaryWord } from './ask/terms/ordinary.js';
import { isClose } from './closeness.js';
import type { Command } from './command.js';

/** A command that was typed, and the rest of the text. */
export interface TypedCommand {
  readonly command: Command;
  readonly rest: string;
  /** The language of the word it was called by, where only one has it. */
  readonly language?: Locale | undefined;
}

/** Whether the person who speaks may use a command, also one whose button or form they were given before. */
export const mayUse = ({ roles }: Command): boolean => {
  const { user } = currentSpeaker();
  return roles.some((role) => user.roles.includes(role));
};

/** The commands that the person who speaks may use. */
const usable = (commands: readonly Command[]): Command[] => commands.filter(mayUse);

/**
 * What help says of the commands this person may use, in their language. Where two answer to one word, each to a role of its own,
 * whoever has both roles has the first.
 */
export function helpFor(commands: readonly Command[]): CommandHelp[] {
  const { locale } = currentSpeaker();
  const known = usable(commands);
  return known
    .filter((command) => commandIn(known, command.names[locale][0])?.command === command)
    .map(({ names, summary }) => ({ name: names[locale][0], summary: summary[locale] }));
}

/** The command with that id; undefined where the person who speaks may not use it. */
export const commandOf = (commands: readonly Command[], id: string): Command | undefined =>
  usable(commands).find((command) => command.id === id);

/** The command a text begins with that this person may use. */
export const findCommand = (commands: readonly Command[], text: string): TypedCommand | undefined =>
  commandIn(usable(commands), text);

/** The command a text begins with, in either language, whoever may use it. A leading slash is forgiven. */
export function commandIn(commands: readonly Command[], text: string): TypedCommand | undefined {
  const typed = text.trim().replace(/^\//, '').replace(/\s+/g, ' ');
  for (const command of commands) {
    const name = namesOf(command).find((candidate) => startsWithWord(typed, candidate));
    if (name === undefined) continue;
    const [language, ...others] = locales.filter((locale) => command.names[locale].includes(name));
    const rest = typed.slice(name.length).replace(/^[\s,.!:]+/, '');
    return { command, rest, language: others.length === 0 ? language : undefined };
  }
  return undefined;
}

const namesOf = ({ names }: Command): readonly string[] => [...names.nl, ...names.en];

function startsWithWord(text: string, word: string): boolean {
  const lower = text.toLowerCase();
  return lower === word || (lower.startsWith(word) && /[\s,.!?:]/.test(text.charAt(word.length)));
}

/** A command that was mistyped, and the rest of the text. */
export interface Slip extends CommandOffer {
  readonly rest: string;
}

/** The command that the whole text, or its first word, comes close to. A word that we know is no slip. */
export function slipOf(commands: readonly Command[], text: string): Slip | undefined {
  const typed = text
    .toLowerCase()
    .replace(/^\//, '')
    .replace(/[\s.!]+/g, ' ')
    .trim();
  const [first = '', ...others] = typed.split(' ');
  return slipIn(commands, typed, '') ?? slipIn(commands, first, others.join(' '));
}

function slipIn(commands: readonly Command[], word: string, rest: string): Slip | undefined {
  if (isOrdinaryWord(word)) return undefined;
  for (const command of usable(commands)) {
    const name = namesOf(command).find((candidate) => isClose(candidate, word));
    if (name !== undefined) return { command: command.id, name, rest };
  }
  return undefined;
}
