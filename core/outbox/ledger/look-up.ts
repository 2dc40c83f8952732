import type { Temporal } from 'temporal-polyfill';
import { groupBy, partition } from '../../group-by.js';
import type { FindOutcome } from '../../messages/messenger.js';
import type { SentMessage } from '../../messages/sent-message.js';
import { retryMoment } from '../backoff.js';
import { settled } from './entry.js';
import type { LedgerStores } from './stores.js';
import { sweepTrail } from './trail-notes.js';

/**
 * What became of a message whose answer was lost. `later`: the platform could not say now, ask again after `after`, or others are
 * asked about before; `cannot-tell`: it has no way to ask.
 */
export type Found =
  | { readonly kind: 'standing' | 'absent' | 'cannot-tell' }
  | { readonly kind: 'later'; readonly after: Temporal.Duration; readonly isInLine: boolean };

/** When to ask again, and how often it was asked in vain by then: whoever stands in line has not failed. */
export function askAgain(
  now: Temporal.Instant,
  attempts: number,
  { after, isInLine }: Extract<Found, { readonly kind: 'later' }>,
): { readonly attempts: number; readonly nextAt: Temporal.Instant } {
  return isInLine
    ? { attempts, nextAt: now.add(after) }
    : { attempts: attempts + 1, nextAt: retryMoment(now, attempts + 1, after) };
}

type LookUpStores = Pick<LedgerStores, 'messages' | 'messengers' | 'trails'>;

/**
 * Asks the platform, once a conversation, and notes its answers. A message without an entry was never handed to it: the entry
 * comes first. One that is absent there is forgotten, unless it still waits to be sent.
 */
export async function lookUp(stores: LookUpStores, ids: readonly string[]): Promise<Map<string, Found>> {
  const result = new Map<string, Found>(ids.map((id) => [id, { kind: 'absent' }]));
  const entries = await stores.messages.getMany(ids);
  for (const id of ids) if (stores.messages.isUnreadable(id)) result.set(id, { kind: 'cannot-tell' });
  const [standing, open] = partition(entries, ({ state }) => state === 'standing');
  for (const { id } of standing) result.set(id, { kind: 'standing' });
  for (const [, sought] of groupBy(open, ({ conversation }) => JSON.stringify(conversation))) {
    const outcome = await ask(stores, sought);
    for (const entry of sought) result.set(entry.id, await note(stores, entry, outcome));
  }
  return result;
}

function ask({ messengers }: LookUpStores, entries: readonly SentMessage[]): Promise<FindOutcome> {
  const [first] = entries;
  if (!first) return Promise.resolve({ kind: 'cannot-tell' });
  const sought = entries.map(({ id, sentAt }) => ({ deliveryId: id, sentAt }));
  return messengers[first.conversation.chat].find(first.conversation, sought);
}

async function note(
  { messages, trails }: LookUpStores,
  entry: SentMessage,
  outcome: FindOutcome,
): Promise<Found> {
  const { id, task, shows } = entry;
  if (outcome.kind === 'cannot-tell') {
    await messages.change(entry, {}, { state: 'unknown' });
    return { kind: 'cannot-tell' };
  }
  const found = outcome.found.get(id);
  if (found) {
    await messages.change(entry, {}, { ...settled, state: 'standing', messageId: found.messageId });
    return { kind: 'standing' };
  }
  if (!outcome.absent.includes(id))
    return { kind: 'later', after: outcome.after, isInLine: outcome.isInLine === true };
  if (task !== 'send') {
    await messages.remove([id]);
    await sweepTrail(trails, id, shows);
  }
  return { kind: 'absent' };
}
