import { Command } from 'commander';
import { catalogueCommand } from './catalogue.js';
import { operatorCommands } from './operator/commands.js';
import { planCommand } from './plan.js';
import { programVersion } from '../program-version.js';
import { playgroundCommands } from './playground.js';

/**
 * Everything that can be typed after `coach`. What a command does is loaded when it is asked for: here and in what this imports
 * stands only how it is typed.
 */
export function coachProgram(): Command {
  const program = new Command('coach')
    .description(
      'Pro Parents Coach: coaches managers through the parental leave of the people in their team.',
    )
    .version(programVersion(), '-V, --version', 'prints the version; the command version says more')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) });
  program
    .command('start')
    .description('starts the coach: the demo, or the chats that are configured')
    .action(async () => (await import('./start.js')).start());
  program
    .command('demo')
    .description('plays one journey, from announcement to the 12-week talk, in seconds')
    .action(async () => (await import('./demo.js')).playDemo());
  program
    .command('version')
    .description(
      'prints what a report of a fault has to say: the versions of the coach, the law and the tips',
    )
    .action(async () => (await import('./version.js')).printVersion());
  for (const command of [planCommand(), catalogueCommand(), ...playgroundCommands(), ...operatorCommands()]) {
    program.addCommand(command);
    inherit(program, command);
  }
  return program;
}

/** A subcommand made on its own takes over how errors are shown and how the program ends. */
function inherit(parent: Command, command: Command): void {
  command.copyInheritedSettings(parent);
  for (const child of command.commands) inherit(command, child);
}
