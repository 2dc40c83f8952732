import type { Command } from 'commander';
import { coachProgram } from '../../cli/program.js';
import { table } from '../markdown.js';

/** Every command of `coach`, with its arguments and options, as commander reads them. */
export const operatorCommands = (): string => leavesOf(coachProgram(), '').map(commandText).join('\n\n');

interface Leaf {
  readonly name: string;
  readonly command: Command;
}

/** What can be typed whole; a group of commands cannot. */
const leavesOf = (parent: Command, before: string): Leaf[] =>
  parent.commands.flatMap((command) => {
    const name = `${before} ${command.name()}`.trim();
    return command.commands.length === 0 ? [{ name, command }] : leavesOf(command, name);
  });

function commandText({ name, command }: Leaf): string {
  const words = command.registeredArguments.map((one) =>
    one.required ? `<${one.name()}>` : `[${one.name()}]`,
  );
  const rows = [
    ...command.registeredArguments.map((one) => [`\`${one.name()}\``, one.description]),
    ...command.options.map((one) => [`\`${one.flags}\``, [one.description, ...remarksOn(one)].join('; ')]),
  ];
  return [
    `## coach ${name}`,
    sentence(command.description()),
    `\`\`\`\ncoach ${[name, ...words].join(' ')}\n\`\`\``,
    ...(rows.length > 0 ? [table(['Argument or option', 'What it is'], rows)] : []),
  ].join('\n\n');
}

function remarksOn({ mandatory, argChoices, defaultValue }: Command['options'][number]): string[] {
  return [
    ...(mandatory ? ['must be given'] : []),
    ...(argChoices ? [`one of ${argChoices.join(', ')}`] : []),
    ...(typeof defaultValue === 'string' ? [`${defaultValue} if left out`] : []),
  ];
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
