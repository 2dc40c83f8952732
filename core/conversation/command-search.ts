import type { CommandHelp } from '../messages/view.js';
import type { Command } from './command.js';
import { commands } from './commands/registry.js';
import type { Actor } from './conversation.js';

const mayUse = (command: Command<string>, { user }: Actor): boolean =>
  command.roles.some((role) => user.roles.includes(role));

/** What help says of the commands this person may use, in their language. */
export function helpFor(actor: Actor): CommandHelp[] {
  return commands
    .filter((command) => mayUse(command, actor))
    .map((command) => ({ name: command.names[actor.locale][0], summary: command.summary[actor.locale] }));
}

/** The command a text begins with, in either language, and the rest of the text. A leading slash is forgiven. */
export function findCommand(
  text: string,
  actor: Actor,
): { command: Command<string>; rest: string } | undefined {
  const typed = text.trim().replace(/^\//, '').replace(/\s+/g, ' ');
  for (const command of commands.filter((one) => mayUse(one, actor))) {
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
