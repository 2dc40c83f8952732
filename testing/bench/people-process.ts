/** Teams and Slack with people in them, as a process of their own, who all press a button of their last card at once. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { z } from 'zod';
import { TravelClock } from '../../core/clock.js';
import { locales } from '../../core/language/locale.js';
import { chats } from '../../core/people/chat.js';
import type { KeptMessage } from '../../demo/platforms/chat-history.js';
import { createPlayground, type Playground } from '../../demo/platforms/playground.js';
import { TUESDAY_MORNING } from '../demo-coach.js';

const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  chat: z.enum(chats),
  workspaceId: z.string(),
  locale: z.enum(locales),
});
const beginSchema = z.object({
  coachUrl: z.url(),
  signingSecret: z.string(),
  people: z.array(personSchema),
});
const pressSchema = z.object({ press: z.string() });

const heard = async (): Promise<unknown> => (await once(process, 'message'))[0];

/** Milliseconds until the card is another. */
async function press({ history, player }: Playground, message: KeptMessage, button: string): Promise<number> {
  const since = performance.now();
  const changed = history.next(({ id, state }) => id === message.id && state !== 'posted');
  await player.press(message, button);
  await changed;
  return performance.now() - since;
}

const app = express();
const server = createServer(app).listen(0, '127.0.0.1');
await once(server, 'listening');
process.once('disconnect', () => process.exit());
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
process.send?.(baseUrl);

const playground = createPlayground({
  ...beginSchema.parse(await heard()),
  baseUrl,
  clock: new TravelClock(TUESDAY_MORNING),
});
app.use(playground.router);
process.send?.('ready');
for (;;) {
  const { press: button } = pressSchema.parse(await heard());
  const last = new Map(playground.history.all().map((message) => [message.personId, message]));
  process.send?.(await Promise.all([...last.values()].map((message) => press(playground, message, button))));
}
