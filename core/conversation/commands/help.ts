import { z } from 'zod';
import type { SpokenCommand } from '../command.js';
import { say } from '../intent.js';

/** Everything this person can type. */
export const help: SpokenCommand<string> = {
  id: 'help',
  names: { nl: ['help', 'hulp', '?'], en: ['help', 'commands'] },
  summary: { nl: 'Wat je kunt vragen', en: 'What you can ask' },
  roles: ['manager', 'hr', 'privacy-officer'],
  isStarter: true,
  arguments: z.string(),
  run: ({ helpFor }) => Promise.resolve(say({ kind: 'help', commands: helpFor() })),
};
