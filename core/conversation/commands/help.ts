import { z } from 'zod';
import { say, type Command } from '../command.js';

/** Everything this person can type. */
export const help: Command<string> = {
  id: 'help',
  names: { nl: ['help', 'hulp', '?'], en: ['help', 'commands'] },
  summary: { nl: 'Wat je kunt vragen', en: 'What you can ask' },
  roles: ['manager', 'hr'],
  arguments: z.string(),
  run: ({ helpFor }, actor) => Promise.resolve(say({ kind: 'help', commands: helpFor(actor) })),
};
