import { z } from 'zod';
import { firstName } from '../../nudges/nudge-content.js';
import { say, type Command } from '../command.js';

/** A greeting, answered with what the coach is for. */
export const hello: Command<string> = {
  id: 'hello',
  names: {
    nl: ['hallo', 'hoi', 'goedemorgen', 'goedemiddag', 'start'],
    en: ['hello', 'hi', 'hey', 'good morning'],
  },
  summary: { nl: 'Wat ik voor je doe', en: 'What I do for you' },
  roles: ['manager', 'hr'],
  arguments: z.string(),
  run: ({ helpFor }, actor) =>
    Promise.resolve(
      say({
        kind: 'welcome',
        chat: actor.user.chat,
        firstName: firstName(actor.user.name),
        commands: helpFor(actor),
      }),
    ),
};
