import { z } from 'zod';
import { firstName } from '../../journeys/nudge-content.js';
import { looksLikeQuestion } from '../ask/looks-like-question.js';
import { say, type Command } from '../command.js';
import { ask } from './ask.js';

/** A greeting, answered with what the coach is for; a question after the greeting is answered as one. */
export const hello: Command<string> = {
  id: 'hello',
  names: {
    nl: ['hallo', 'hoi', 'goedemorgen', 'goedemiddag', 'start'],
    en: ['hello', 'hi', 'hey', 'good morning'],
  },
  summary: { nl: 'Wat ik voor je doe', en: 'What I do for you' },
  roles: ['manager', 'hr'],
  arguments: z.string(),
  run: (context, actor, rest) =>
    looksLikeQuestion(rest)
      ? ask.run(context, actor, rest)
      : Promise.resolve(
          say({
            kind: 'welcome',
            chat: actor.user.chat,
            firstName: firstName(actor.user.name),
            commands: context.helpFor(actor),
          }),
        ),
};
