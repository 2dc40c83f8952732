import { z } from 'zod';
import { currentSpeaker } from '../../people/context.js';
import type { SpokenCommand } from '../command.js';
import { commandsPage, homeView, peoplePage } from '../home/home-views.js';
import { say } from '../intent.js';
import { ask } from './ask.js';

/** What is coming, who is where, what waits for an answer, and what can be done; each a press away. */
export const home: SpokenCommand<string> = {
  id: 'home',
  names: { nl: ['thuis', 'home'], en: ['home'] },
  summary: {
    nl: 'Wat eraan komt, wie waar is en wat op je wacht',
    en: 'What is coming, who is where and what waits for you',
  },
  roles: ['manager', 'hr', 'privacy-officer'],
  isStarter: true,
  arguments: z.string(),
  async run(context, typed) {
    const [, list, page] = /^(people|commands)-(\d{1,4})$/.exec(typed) ?? [];
    if (list === 'people') return say(await peoplePage(context, Number(page)));
    if (list === 'commands') return say(commandsPage(context, Number(page)));
    if (typed === '') return say(await homeView(context));
    // `thuis werken na verlof` is a question that begins with the word.
    return ask.run(context, `${home.names[currentSpeaker().locale][0]} ${typed}`);
  },
};
