import { z } from 'zod';
import type { SpokenCommand } from '../command.js';
import { say } from '../intent.js';
import { setupGuide } from '../setup-guide.js';

/** The first steps, ticked off as far as they are done. */
export const getStarted: SpokenCommand<string> = {
  id: 'get-started',
  names: { nl: ['aan de slag', 'beginnen'], en: ['get started', 'set up', 'setup'] },
  summary: {
    nl: 'De eerste stappen, en wat er al klaar is',
    en: 'The first steps, and what is done already',
  },
  roles: ['hr'],
  arguments: z.string(),
  run: async (context) => say(await setupGuide(context)),
};
