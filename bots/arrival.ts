import { Temporal } from 'temporal-polyfill';
import type { BotNeeds } from './bot.js';

/** Never handed out a second time: an arrival is not repeated, the person can say hello. */
const NEVER = Temporal.Instant.fromEpochMilliseconds(0);

/**
 * Platforms announce one arrival with several events, within seconds and in any order. True for the first of them. An
 * app that is removed and installed again some minutes later arrives again.
 */
export async function isFirstSign(
  { receipts, clock }: Pick<BotNeeds, 'receipts' | 'clock'>,
  conversationKey: string,
): Promise<boolean> {
  const now = clock.now();
  const minute = Math.floor(now.epochMilliseconds / 60_000);
  // Marking the minute before as well keeps two events apart that fall on either side of a full minute.
  const isNewNow = await receipts.begin(`arrival:${conversationKey}:${minute}`, now, NEVER);
  const isNewBefore = await receipts.begin(`arrival:${conversationKey}:${minute - 1}`, now, NEVER);
  return isNewNow && isNewBefore;
}
