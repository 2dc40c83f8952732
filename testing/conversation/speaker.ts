import type { Locale } from '../../core/language/locale.js';
import type { PlaygroundPerson } from '../../demo/platforms/person.js';
import type { Playground } from '../../demo/platforms/playground.js';
import { Chatter, type Speaker } from './chatter.js';
import { slackSpeaker } from './slack-speaker.js';
import { teamsSpeaker } from './teams-speaker.js';

/** `locale`: the language in which the coach speaks with them. */
export const speakerFor = (playground: Playground, person: PlaygroundPerson, locale: Locale): Speaker =>
  (person.chat === 'teams' ? teamsSpeaker : slackSpeaker)(new Chatter(playground, person, locale));
