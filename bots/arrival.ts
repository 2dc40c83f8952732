import type { Clock } from '../core/clock.js';
import type { ReceiptRepository } from '../core/conversation/receipt.js';

/**
 * Platforms announce one arrival with several events, within seconds and in any order. True for the first of them. An
 * app that is removed and installed again some minutes later arrives again.
 */
export async function isFirstSign(
  receipts: ReceiptRepository,
  clock: Clock,
  conversationKey: string,
): Promise<boolean> {
  const now = clock.now();
  const minute = Math.floor(now.epochMilliseconds / 60_000);
  // Marking the minute before as well keeps two events apart that fall on either side of a full minute.
  const isNewNow = await receipts.remember(`arrival:${conversationKey}:${minute}`, now);
  const isNewBefore = await receipts.remember(`arrival:${conversationKey}:${minute - 1}`, now);
  return isNewNow && isNewBefore;
}
