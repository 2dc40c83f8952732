import { once } from '../once.js';
import type { BotNeeds } from '../bot.js';
import { identitySchema } from './events.js';

/** Handles what Slack delivers, however often it does, once. */
export async function handleOnce(needs: BotNeeds, body: unknown, work: () => Promise<void>): Promise<void> {
  const identity = identitySchema.safeParse(body).data;
  await (identity === undefined ? work() : once(needs, `slack:${identity}`, work));
}
