import type { Command } from '../../core/conversation/command.js';
import type { Locale } from '../../core/language/locale.js';
import type { Chat } from '../../core/people/chat.js';
import { importExamples } from '../../demo/demo-tenant.js';
import { openDemoCoach, type DemoCoach } from '../demo-coach.js';
import { go } from './go.js';
import { speakerFor } from './speaker.js';
import type { Walk } from './walk.js';

/** Who of the example employer speaks. */
const speakers: Readonly<Record<Walk['as'], Readonly<Record<Chat, string>>>> = {
  hr: { teams: 'Hanneke', slack: 'Ravi' },
  manager: { teams: 'Sanne', slack: 'Kees' },
};

/** Goes through a command as its walk says, on a coach of its own. What is wrong with it, undefined where nothing is. */
export async function walkThrough(
  command: Command,
  walk: Walk,
  chat: Chat,
  locale: Locale,
): Promise<string | undefined> {
  const firstName = speakers[walk.as][chat];
  const world = await openDemoCoach({ installFor: [firstName] });
  try {
    await importExamples(world.program.core, 'journeys.yaml');
    await speak(world, firstName, locale);
    const speaker = speakerFor(world.playground, world.person(firstName), locale);
    await go(speaker, `${command.names[locale][0]} ${walk.typed ?? ''}`.trim(), walk, chat);
    if (walk.brings) await speaker.getsFile();
    const text = speaker.reads();
    return walk.says[locale].test(text) ? undefined : `it does not say ${walk.says[locale]}, but: ${text}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await world.close();
  }
}

/** They have chosen this language. */
const speak = (world: DemoCoach, firstName: string, locale: Locale): Promise<void> =>
  world.asHr(async () => {
    const { users } = world.program.repositories;
    const user = await users.findByEmail(world.person(firstName).email);
    if (user) await users.keepSettings(user.id, { ...user.settings, locale });
  });
