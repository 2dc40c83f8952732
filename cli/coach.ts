import { Command, CommanderError } from 'commander';
import { EXIT_BAD_INPUT } from './output.js';
import { demoCommand } from './demo.js';
import { planCommand } from './plan.js';
import { startCommand } from './start.js';

const program = new Command('coach')
  .description('Pro Parents Coach: coaches managers through the parental leave of the people in their team.')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) });

for (const command of [startCommand(), demoCommand(), planCommand()]) {
  program.addCommand(command.exitOverride().copyInheritedSettings(program));
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : EXIT_BAD_INPUT;
}

// The work is done and everything closed; the scheduler's last timers are nothing to wait for.
process.exit();
