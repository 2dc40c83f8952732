import { z } from 'zod';
import { answerQuestion } from '../ask/answer.js';
import { withEmployer } from '../ask/with-employer.js';
import { awayIfSo } from '../away.js';
import type { SpokenCommand } from '../command.js';
import { say } from '../intent.js';

/** A question, answered from the rules, the catalogue and the plans the asker may see. */
export const ask: SpokenCommand<string> = {
  id: 'ask',
  names: { nl: ['vraag'], en: ['ask'] },
  summary: { nl: 'Antwoord op een vraag over verlof', en: 'An answer to a question about leave' },
  roles: ['manager', 'hr', 'privacy-officer'],
  isStarter: true,
  arguments: z.string(),
  async run(context, question) {
    if (question === '') return say({ kind: 'help', commands: context.helpFor() });
    const answer = withEmployer(await answerQuestion(context, question), question);
    // Rules are for everyone; who is away and asks after someone is told who looks after them now.
    return say((answer.kind === 'no-answer' && (await awayIfSo(context))) || answer);
  },
};
