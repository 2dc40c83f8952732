import { allInside } from '../../demo/platforms/all-inside.js';
import type { KeptMessage } from '../../demo/platforms/chat-history.js';
import { CardReader } from '../../core/conversation/nudges/testing/card-reader.js';
import type { DemoCoach } from '../demo-coach.js';

/** Everything that a manager can do with a tip; the text of the appointment that they fetch. */
export async function useTip(world: DemoCoach, name: string): Promise<string> {
  const reader = new CardReader(world, name);
  const { t } = reader;
  const card = await tipOf(world, reader);
  const talk = await reader.press(card, t('action.prepare'));
  await reader.ask(talk, t('action.plan-talk'));
  const planned = await reader.handIn(talk, t('plan-talk.submit'));
  const file = await (await fetch(addressIn(planned))).text();
  await reader.ask(card, t('action.later'));
  await reader.giveUp(card);
  await reader.press(card, t('action.dismiss'));
  await reader.press(card, t('dismiss.does-not-fit'));
  return file;
}

/** The newest card of a tip; opened from a digest where there is none. */
async function tipOf(world: DemoCoach, reader: CardReader): Promise<KeptMessage> {
  const { t, name } = reader;
  const messages = world.messagesOf(name).toReversed();
  const card = messages.find((message) => reader.buttons(message).includes(t('action.later')));
  if (card) return card;
  const open = t('action.open-what', { title: '' }).trim();
  const digest = messages.find((message) => reader.buttons(message).some((title) => title.startsWith(open)));
  if (!digest) throw new Error('there is no tip');
  return reader.press(digest, open);
}

const addressIn = (message: KeptMessage): string =>
  allInside(message.card ?? message.blocks, ({ url }) => String(url).includes('/calendar/'))
    .map(({ url }) => String(url))
    .join();
