import type { Locale } from '../language/locale.js';
import { locales } from '../language/locale.js';
import type { CommandHelp } from '../messages/view.js';
import { currentSpeaker } from '../people/context.js';
import { isListed } from './ask/terms/ordinary.js';
import { asMeant } from './as-meant.js';
import { forgiven, slipsBetween } from './closeness.js';
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

/** The command a text begins with, in either language, whoever may use it: the one of the longest name. A leading slash is forgiven. */
export function commandIn(commands: readonly Command[], text: string): TypedCommand | undefined {
  const typed = asMeant(text).replace(/^\//, '');
  const [called] = commands
    .flatMap((command) => namesOf(command).map((name) => ({ command, name })))
    .filter(({ name }) => startsWithWord(typed, name))
    .sort((a, b) => b.name.length - a.name.length);
  if (!called) return undefined;
  const { command, name } = called;
  const [language, ...others] = locales.filter((locale) => command.names[locale].includes(name));
  const rest = typed.slice(name.length).replace(/^[\s,.!?:;…-]+/, '');
  return { command, rest, language: others.length === 0 ? language : undefined };
}

const namesOf = ({ names }: Command): readonly string[] => [...names.nl, ...names.en];

function startsWithWord(text: string, word: string): boolean {
  const lower = text.toLowerCase();
  return lower === word || (lower.startsWith(word) && /[\s,.!?:;…]/.test(text.charAt(word.length)));
}

/** A command that was mistyped, and the rest of the text. */
export interface Slip {
  readonly command: Command;
  /** What one types for it. */
  readonly name: string;
  readonly rest: string;
  /** How many slips it takes. */
  readonly slips: number;
}

/** As many as are offered of those that lie equally near. */
const MOST_SLIPS = 3;

/**
 * The commands that the text, or what it begins with, comes nearest to. A word that we know is no slip, but where nothing else
 * is to be made of it: `isLost`.
 */
export function slipsOf(commands: readonly Command[], text: string, isLost = false): readonly Slip[] {
  const typed = asMeant(text)
    .toLowerCase()
    .replace(/^\//, '')
    .replace(/[?.!]+$/, '');
  const found = usable(commands).flatMap((command) =>
    namesOf(command).flatMap((name) => slipsIn(typed, { command, name }, isLost)),
  );
  const nearest = Math.min(...found.map(({ slips }) => slips));
  const near = found.filter(({ slips }) => slips === nearest).sort((a, b) => a.rest.length - b.rest.length);
  return near
    .filter(({ command }, at) => near.findIndex((other) => other.command === command) === at)
    .slice(0, MOST_SLIPS);
}

/** The commands of several words that the whole text is but for one slip, other than the one it begins with. */
export const almostWhole = (
  commands: readonly Command[],
  text: string,
  known: Command | undefined,
): readonly Slip[] =>
  slipsOf(commands, text).filter(
    ({ command, name, rest, slips }) => command !== known && name.includes(' ') && rest === '' && slips === 1,
  );

/** The beginnings of the text that are that name but for a slip; a space too many or too few is one. */
function slipsIn(typed: string, called: Pick<Slip, 'command' | 'name'>, isLost: boolean): Slip[] {
  const words = typed.split(' ');
  const length = called.name.split(' ').length;
  const beginnings = isLost ? [words.length] : [length - 1, length, length + 1];
  return beginnings.flatMap((count) => {
    if (count < 1 || count > words.length) return [];
    const word = words.slice(0, count).join(' ');
    const slips = slipsBetween(called.name, word);
    const most = Math.max(isLost ? 1 : 0, forgiven(Math.max(called.name.length, word.length)));
    const isNear = slips > 0 && slips <= most && slips * 2 < called.name.length;
    const isSlip = isNear && (isLost || !isListed(word));
    return isSlip ? [{ ...called, slips, rest: words.slice(count).join(' ') }] : [];
  });
}
