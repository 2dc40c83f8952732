import { expect, it } from '@jest/globals';
import { locales } from '../core/language/locale.js';
import { translator } from '../core/language/messages.js';
import { chats, type Chat } from '../core/people/chat.js';
import { importExamples } from '../demo/demo-tenant.js';
import { speakerFor } from '../testing/conversation/speaker.js';
import { untilDone } from '../testing/conversation/until-done.js';
import { openDemoCoach } from '../testing/demo-coach.js';
import { pages } from './testing/pages.js';

/** Whose guide it is, and who of the example employer types what it names. */
const readers = {
  hr: { teams: 'Hanneke', slack: 'Ravi' },
  managers: { teams: 'Sanne', slack: 'Kees' },
} as const satisfies Record<string, Record<Chat, string>>;

/** What the coach answers where it does not know what was meant. */
const puzzled = locales.flatMap((locale) => {
  const t = translator(locale);
  return [t('help.not-understood'), t('did-you-mean.how')];
});

const tellings = (['hr', 'managers'] as const).flatMap((guide) =>
  locales.flatMap((locale) => chats.map((chat) => ({ guide, locale, chat }))),
);

it.each(tellings)(
  'names for $guide only what the coach understands: $locale, $chat',
  async ({ guide, locale, chat }) => {
    const who = readers[guide][chat];
    const world = await openDemoCoach({ installFor: [who] });
    try {
      await importExamples(world.program.core, 'journeys.yaml');
      const speaker = speakerFor(world.playground, world.person(who), locale);
      /** A form may lie over it: what is answered stands in the conversation all the same. */
      const isUnderstood = async (text: string): Promise<boolean> => {
        const before = world.cardsOf(who).length;
        await speaker.say(text);
        await untilDone(speaker);
        const answers = world.cardsOf(who).slice(before);
        return answers.length > 0 && !puzzled.some((words) => answers.some((card) => card.includes(words)));
      };
      const typed = pages.find(({ path }) => path === `docs/${guide}/${locale}/README.md`)?.codes ?? [];
      const misunderstood: string[] = [];
      for (const text of typed.filter((one) => !/^[A-Z0-9-]+$/.test(one)))
        if (!(await isUnderstood(text))) misunderstood.push(text);
      expect(typed.length).toBeGreaterThan(8);
      expect(misunderstood).toEqual([]);
      expect(await isUnderstood('toverwoord')).toBe(false);
    } finally {
      await world.close();
    }
  },
);
