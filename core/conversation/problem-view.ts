import type { View } from '../messages/view.js';
import { currentSpeaker, speaksForHr } from '../people/context.js';
import type { Problem } from '../problem.js';
import type { Command } from './command.js';
import type { Reply } from './intent.js';

/**
 * A problem as the person who speaks reads it: by what they are, and with the word they type for a command that it names.
 * One that they may not use is not named.
 */
export function forReader(reply: Reply, commandOf: (command: string) => Command | undefined): Reply {
  if (!('view' in reply) || reply.view.kind !== 'problem') return reply;
  const reader = speaksForHr() ? 'hr' : 'manager';
  const wordFor = (command: string) => commandOf(command)?.names[reply.locale ?? currentSpeaker().locale][0];
  const view: View = { ...reply.view, reader, problem: withWord(reply.view.problem, wordFor) };
  return { ...reply, view };
}

function withWord(problem: Problem, wordFor: (command: string) => string | undefined): Problem {
  const { command, ...facts } = problem.facts ?? {};
  if (command === undefined) return problem;
  const word = wordFor(String(command));
  return { ...problem, facts: word === undefined ? facts : { ...facts, command: word } };
}
