import { CommanderError, type Command } from 'commander';
import { coachProgram } from '../../cli/program.js';

/** How `coach` is begun in the documentation; what stands behind it is for commander. */
const BEGINNING = /(?:\bnpm run coach --|\bdist\/coach\.js|^coach)\s+/;

/** What the command line would say against what is typed, which does not run it; nothing where it is not about `coach`. */
export async function problemOfTyped(typed: string): Promise<string[]> {
  const words = wordsAfterCoach(typed);
  if (!words) return [];
  const program = coachProgram();
  silence(program);
  try {
    await program.parseAsync(words, { from: 'user' });
    return [];
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? [] : [`${typed}: ${error.message}`];
  }
}

/** Whether a command that is only mentioned, its arguments left out, is there with the options that stand behind it. */
export function problemOfMention(mentioned: string): string[] {
  const words = /^(?:npm run coach -- |coach )(?=[a-z])/.test(mentioned)
    ? wordsAfterCoach(mentioned)
    : undefined;
  if (!words) return [];
  let command = coachProgram();
  const rest = [...words];
  while (command.commands.length > 0) {
    const found = command.commands.find((one) => one.name() === rest[0]);
    if (!found) break;
    command = found;
    rest.shift();
  }
  const isWhole = command.commands.length === 0 || rest.length === 0 || rest[0]?.startsWith('-');
  const known = command.options.flatMap(({ long, short }) => [long, short]);
  const options = rest.filter((word) => word.startsWith('-') && !['-h', '--help'].includes(word));
  return isWhole && options.every((option) => known.includes(option)) ? [] : [mentioned];
}

/** As a shell splits them, up to where another command or a file begins. */
function wordsAfterCoach(typed: string): string[] | undefined {
  const begun = BEGINNING.exec(typed);
  if (!begun) return undefined;
  const [line = ''] = typed
    .slice(begun.index + begun[0].length)
    .replaceAll(/\$\([^)]*\)/g, 'today')
    .split(/\s(?:[<>|]|&&)(?:\s|$)/);
  return (line.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll(/["']/g, ''));
}

/** Nothing is done, nothing is printed. */
function silence(command: Command): void {
  if (command.commands.length === 0) command.action(() => undefined);
  command.configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  for (const child of command.commands) silence(child);
}
