import type { CommandHelp } from '../messages/view.js';
import { currentSpeaker } from '../people/context.js';
import type { Command } from './command.js';

/** A command that was typed, and the rest of the text. */
export interface TypedCommand {
  readonly command: Command;
  readonly rest: string;
}

/** Whether the person who speaks may use a command, also one whose button or form they were given before. */
export const mayUse = ({ roles }: Command): boolean => {
  const { user } = currentSpeaker();
  return roles.some((role) => user.roles.includes(role));
};

/** The commands that the person who speaks may use. */
const usable = (commands: readonly Command[]): Command[] => commands.filter(mayUse);

/** What help says of the commands this person may use, in their language. */
export function helpFor(commands: readonly Command[]): CommandHelp[] {
  const { locale } = currentSpeaker();
  return usable(commands).map(({ names, summary }) => ({ name: names[locale][0], summary: summary[locale] }));
}

/** The command a text begins with that this person may use. */
export const findCommand = (commands: readonly Command[], text: string): TypedCommand | undefined =>
  commandIn(usable(commands), text);

/** The command a text begins with, in either language, whoever may use it. A leading slash is forgiven. */
export function commandIn(commands: readonly Command[], text: string): TypedCommand | undefined {
  const typed = text.trim().replace(/^\//, '').replace(/\s+/g, ' ');
  for (const command of commands) {
    const name = [...command.names.nl, ...command.names.en].find((candidate) =>
      startsWithWord(typed, candidate),
    );
    if (name !== undefined) return { command, rest: typed.slice(name.length).replace(/^[\s,.!:]+/, '') };
  }
  return undefined;
}

function startsWithWord(text: string, word: string): boolean {
  const lower = text.toLowerCase();
  return lower === word || (lower.startsWith(word) && /[\s,.!?:]/.test(text.charAt(word.length)));
}
