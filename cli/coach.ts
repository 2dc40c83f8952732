import { CommanderError } from 'commander';
import { reportFault } from './fault.js';
import { EXIT_BAD_INPUT } from './output.js';
import { coachProgram } from './program.js';

process.on('uncaughtException', reportFault);

try {
  await coachProgram().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT_BAD_INPUT;
  else (await import('./failure.js')).reportFailure(error);
}

// The work is done and everything closed; the scheduler's last timers are nothing to wait for.
process.exit();
