import { Temporal } from 'temporal-polyfill';
import type { BotNeeds } from './bot.js';

/** Never handed out a second time: an arrival is not repeated, the person can say hello. */
const NEVER = Temporal.Instant.fromEpochMilliseconds(0);

/**
 * Platforms announce one arrival with several events, within seconds and in any order. True for the first of them. An
 * app that is installed again some minutes later arrives again.
 */
export async function isFirstSign(
  { receipts, clock }: Pick<BotNeeds, 'receipts' | 'clock'>,
  conversationKey: string,
): Promise<boolean> {
  const now = clock.now();
  const [thisMinute, minuteBefore] = signsAt(conversationKey, now);
  // Marking the minute before as well keeps two events apart that fall on either side of a full minute.
  const isNewNow = await receipts.begin(thisMinute, now, NEVER);
  const isNewBefore = await receipts.begin(minuteBefore, now, NEVER);
  return isNewNow && isNewBefore;
}

/** The app was removed: who installs it again, even at once, arrives again. */
export async function forgetArrival(
  { receipts, clock }: Pick<BotNeeds, 'receipts' | 'clock'>,
  conversationKey: string,
): Promise<void> {
  await receipts.forget(signsAt(conversationKey, clock.now()));
}

function signsAt(
  conversationKey: string,
  { epochMilliseconds }: Temporal.Instant,
): readonly [string, string] {
  const minute = Math.floor(epochMilliseconds / 60_000);
  return [`arrival:${conversationKey}:${minute}`, `arrival:${conversationKey}:${minute - 1}`];
}
