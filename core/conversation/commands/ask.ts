import { z } from 'zod';
import { answerQuestion } from '../ask/answer.js';
import { say, type Command } from '../command.js';

/** A question, answered from the rules, the catalogue and the plans the asker may see. */
export const ask: Command<string> = {
  id: 'ask',
  names: { nl: ['vraag'], en: ['ask'] },
  summary: { nl: 'Antwoord op een vraag over verlof', en: 'An answer to a question about leave' },
  roles: ['manager', 'hr'],
  arguments: z.string(),
  async run(context, actor, question) {
    if (question === '') return say({ kind: 'help', commands: context.helpFor(actor) });
    return say(await answerQuestion(context, actor, question));
  },
};
