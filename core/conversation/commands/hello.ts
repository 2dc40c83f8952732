import { z } from 'zod';
import { currentSpeaker } from '../../people/context.js';
import { noteBegun } from '../../privacy/statement/tell-statement.js';
import { firstName } from '../../people/first-name.js';
import type { SpokenCommand } from '../command.js';
import { say } from '../intent.js';

/** A greeting, answered with what the coach is for. */
export const hello: SpokenCommand<string> = {
  id: 'hello',
  names: {
    nl: [
      'hallo',
      'hoi',
      'hi',
      'hey',
      'dag',
      'goedemorgen',
      'goedemiddag',
      'goedenavond',
      'goedendag',
      'goeiemorgen',
      'goeiemiddag',
      'start',
    ],
    en: [
      'hello',
      'hi',
      'hey',
      'good morning',
      'good afternoon',
      'good evening',
      'good day',
      'greetings',
      'start',
    ],
  },
  summary: { nl: 'Wat ik voor je doe', en: 'What I do for you' },
  roles: ['manager', 'hr', 'privacy-officer'],
  arguments: z.string(),
  async run(context) {
    const { user } = currentSpeaker();
    await noteBegun(context, user);
    return say({
      kind: 'welcome',
      chat: user.chat,
      firstName: firstName(user),
      commands: context.helpFor(),
    });
  },
};
