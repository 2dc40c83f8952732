import { z } from 'zod';
import type { SpokenCommand } from '../command.js';
import { say } from '../intent.js';
import { answerUsage, usageState } from '../usage-answers.js';

const STOP = 'stop';

/** What is recorded of how someone uses the coach, and what is reported when it fails; with `stop` behind it, an end to the former. */
export const usage: SpokenCommand<string> = {
  id: 'usage',
  names: { nl: ['gebruiksgegevens'], en: ['usage'] },
  summary: {
    nl: 'Wat ik bijhoud van hoe je mij gebruikt, en stoppen',
    en: 'What I note of how you use me, and how to stop it',
  },
  roles: ['manager', 'hr', 'privacy-officer'],
  arguments: z.string(),
  run: async (context, rest) =>
    say(await (rest.trim().toLowerCase() === STOP ? answerUsage(context, 'no') : usageState(context))),
};
