import type { HomeCommand } from '../../messages/home-view.js';
import { currentSpeaker } from '../../people/context.js';
import type { Command } from '../command.js';
import { mayUse } from '../command-search.js';

/** How many entries of a list stand on one card. */
export const PAGE = 20;

/** What Home itself is the better answer to. */
const overtaken: readonly string[] = ['home', 'hello'];
/** What is always within one press. */
const ALWAYS = 'settings';
/** A page of all commands says as much. */
const HELP = 'help';

/** What people begin with whose roles these are: what fits few roles first, and their settings last. */
export function actionsOf(commands: readonly Command[]): HomeCommand[] {
  const starters = usable(commands).filter(({ isStarter, id }) => isStarter && id !== HELP);
  const own = starters.filter(({ id }) => id !== ALWAYS).sort((a, b) => a.roles.length - b.roles.length);
  return [...own, ...starters.filter(({ id }) => id === ALWAYS)].map(asButton);
}

/** Every command that the person who speaks may use, but for those that Home takes the place of. */
export const everyCommand = (commands: readonly Command[]): HomeCommand[] => usable(commands).map(asButton);

const usable = (commands: readonly Command[]): Command[] =>
  commands.filter((command) => mayUse(command) && !overtaken.includes(command.id));

function asButton({ id, names, summary }: Command): HomeCommand {
  const { locale } = currentSpeaker();
  return { command: id, name: names[locale][0], summary: summary[locale] };
}
