import { z } from 'zod';
import { currentSpeaker } from '../../people/context.js';
import { statementView } from '../../privacy/statement/statement-view.js';
import { looksLikeQuestion } from '../ask/looks-like-question.js';
import type { SpokenCommand } from '../command.js';
import { commandIn } from '../command-search.js';
import { say } from '../intent.js';
import { ask } from './ask.js';

/** The privacy statement, whole. A question that begins with the word is answered as one. */
export const privacy: SpokenCommand<string> = {
  id: 'privacy',
  names: {
    nl: ['privacy', 'privacyverklaring'],
    en: ['privacy', 'privacy statement', 'privacy policy'],
  },
  summary: { nl: 'Wat er met gegevens gebeurt', en: 'What is done with data' },
  roles: ['manager', 'hr', 'privacy-officer'],
  arguments: z.string(),
  run: async (context, rest) =>
    looksLikeQuestion(rest)
      ? ask.run(context, rest)
      : say(statementView(currentSpeaker().locale, context.operator)),
};

/** Whoever the coach does not know may read it too. */
export const asksForStatement = (text: string): boolean => commandIn([privacy], text)?.rest === '';
