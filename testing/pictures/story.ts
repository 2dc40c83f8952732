import { makeLinkCode } from '../../core/people/link-code.js';
import type { Locale } from '../../core/language/locale.js';
import type { Chat } from '../../core/people/chat.js';
import { commands } from '../../core/conversation/commands/registry.js';
import { translator } from '../../core/language/messages.js';
import { demoTenant, importExamples, readExample } from '../../demo/demo-tenant.js';
import { buttonNamed } from '../../demo/platforms/buttons.js';
import type { KeptMessage } from '../../demo/platforms/chat-history.js';
import type { KeptView } from '../../demo/platforms/slack/views.js';
import type { Speaker } from '../conversation/chatter.js';
import { speakerFor } from '../conversation/speaker.js';
import { openDemoCoach, type DemoCoach } from '../demo-coach.js';

/** What is pictured of the story, in its order. */
export const moments = [
  'linked',
  'roster',
  'journey',
  'preview',
  'morning',
  'tip',
  'plan',
  'overview',
] as const;
export type Moment = (typeof moments)[number];

/** What someone looks at: in Slack a modal, else the last message, below what they typed. */
export interface Seen {
  readonly person: string;
  readonly typed?: string | undefined;
  readonly view?: KeptView | undefined;
  readonly message?: KeptMessage | undefined;
  /** Slack's files by their ids. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Who sets up the coach in each chat, whose manager reads the first tip, and who of their team becomes a parent. */
const cast: Readonly<
  Record<Chat, { readonly hr: string; readonly manager: string; readonly parent: string }>
> = {
  teams: { hr: 'Hanneke', manager: 'Sanne', parent: 'Anna' },
  slack: { hr: 'Ravi', manager: 'Kees', parent: 'Hiske' },
};

/** In the place of the real one, which is new each time: a picture is not. */
const EXAMPLE_CODE = 'K7WM-3RTX-9FHD';
/** Of the examples, where someone reads an overview that is worth one. */
const JOURNEYS = 'journeys.yaml';

/**
 * HR sets up the coach by talking with it, as the guide of HR says, and a manager reads what comes of it: each moment of that as the
 * emulated chat shows it.
 */
export async function playStory(chat: Chat, locale: Locale): Promise<ReadonlyMap<Moment, Seen>> {
  const { hr, manager, parent } = cast[chat];
  const world = await openDemoCoach({ installFor: [hr], isNew: true });
  const seen = new Map<Moment, Seen>();
  const typed = (id: string): string => commands.find((one) => one.id === id)?.names[locale][0] ?? id;
  const talk = (who: string) => speakerFor(world.playground, world.person(who), locale);
  const look = (moment: Moment, who: string, said?: string): void =>
    void seen.set(moment, { ...lookedAt(world, who), typed: said });
  try {
    await speakAsEmployer(world, locale);
    const { code } = await makeLinkCode({ ...world.program.repositories, clock: world.clock }, demoTenant.id);
    const ofHr = talk(hr);
    const about = parent.toLowerCase();
    await ofHr.say(`${typed('link')} ${code}`);
    look('linked', hr, `${typed('link')} ${EXAMPLE_CODE}`);
    await ofHr.say(typed('import'));
    await give(ofHr, await rosterIn(locale));
    look('roster', hr);
    await ofHr.handIn({});
    await ofHr.say(`${typed('journey')} ${about}`);
    look('journey', hr, `${typed('journey')} ${about}`);
    await ofHr.handIn({ role: 'birthing-parent', dueDate: '2027-06-01' });
    look('preview', hr);
    await ofHr.handIn({});
    await world.playground.player.install(world.person(manager));
    await world.deliver();
    look('morning', manager);
    await openFirst(world, manager, locale);
    look('tip', manager);
    await talk(manager).say(`${typed('plan')} ${about}`);
    look('plan', manager, `${typed('plan')} ${about}`);
    await importExamples(world.program.core, JOURNEYS);
    await ofHr.say(typed('overview'));
    look('overview', hr, typed('overview'));
    return seen;
  } finally {
    await world.close();
  }
}

/** Whoever is new is spoken to in the language that the operator noted of their employer. */
export async function speakAsEmployer({ program }: DemoCoach, locale: Locale): Promise<void> {
  const { tenants } = program.repositories;
  const tenant = await tenants.get(demoTenant.id);
  if (tenant) await tenants.save({ ...tenant, locale });
}

/** Opens the first tip of a morning's message. */
async function openFirst(world: DemoCoach, who: string, locale: Locale): Promise<void> {
  const person = world.person(who);
  const message = world.playground.history.of(person).findLast(({ from }) => from === 'coach');
  if (!message) throw new Error(`${who} has no message`);
  const opened = world.playground.history.next(
    ({ personId, from }) => personId === person.id && from === 'coach',
  );
  const open = buttonNamed(message, translator(locale)('action.open-what', { title: '' }).trim());
  if (open === undefined) throw new Error(`${who} has nothing to open`);
  await world.playground.player.press(message, open);
  await opened;
}

const give = (speaker: Speaker, roster: string): Promise<void> =>
  speaker.give({ name: 'personeel.csv', mimeType: 'text/csv', bytes: Buffer.from(roster) });

/** The example employer, where everyone reads this language. */
export const rosterIn = async (locale: Locale): Promise<string> =>
  (await readExample('roster.csv')).replaceAll(/,(nl|en),/g, `,${locale},`);

function lookedAt({ playground, ...world }: DemoCoach, who: string): Seen {
  const person = world.person(who);
  const files = new Map(playground.files.slack.all().map(({ id, bytes }) => [id, bytes]));
  const view = playground.views.top(person);
  const message = playground.history.of(person).findLast(({ from }) => from === 'coach');
  return { person: person.name, files, ...(view ? { view } : { message }) };
}
