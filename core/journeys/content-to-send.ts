import type { Locale } from '../language/locale.js';
import type { NudgeContent } from '../messages/view.js';
import type { Nudge } from '../outbox/nudge.js';
import { recipientFinder, type RecipientStores } from './find-recipients.js';
import { contentOf, nudgeInFull, type ContentStores } from './nudge-content.js';
import { isAsked, type OutlookNeeds } from './outlook.js';

type SendingStores = RecipientStores & ContentStores & Omit<OutlookNeeds, 'recipientsOf'>;

/**
 * What a nudge says, at the moment of sending; undefined where its reader is not asked any more: who may see whom, who is away
 * and what was answered may have changed since it was planned or snoozed. Made for one round of deliveries.
 */
export function contentToSend(
  stores: SendingStores & { readonly journeys: ContentStores['journeys'] & RecipientStores['journeys'] },
): (nudge: Nudge, locale: Locale) => Promise<NudgeContent | undefined> {
  const needs = { ...stores, recipientsOf: recipientFinder(stores) };
  return async (nudge, locale) => {
    const full = await nudgeInFull(stores, nudge);
    return full && (await isAsked(needs, nudge, full)) ? contentOf(full, locale) : undefined;
  };
}
