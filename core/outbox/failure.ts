import type { Temporal } from 'temporal-polyfill';
import type { ReachFailure } from '../messages/messenger.js';
import { consequences, meaningOf } from './consequences.js';
import { troubled, type Contact } from './contact.js';
import type { DeliveryRun, Reader } from './delivery-run.js';
import { nextMorning, nextOpening } from './delivery-window.js';
import type { Nudge } from './nudge.js';
import { giveUp, settleAll } from './settle.js';

/** How long to leave a lost answer alone before the platform is asked what became of it. */
const LOOK_UP_AFTER_SECONDS = 30;

/** Carries out what a failure means for the nudges, for their reader and for the tenant. */
export async function follow(
  run: DeliveryRun,
  reader: Reader,
  nudges: readonly Nudge[],
  failure: ReachFailure,
): Promise<void> {
  const { chat } = reader.contact;
  const now = run.clock.now();
  const meaning = meaningOf(failure);
  const { nudge: fate, trouble, pausesTenant } = consequences[meaning];
  const asked = failure.kind === 'retry' ? failure.after : undefined;
  run.log.warn({ recipientId: reader.user.id, chat, meaning }, 'a message could not be brought');
  if (meaning === 'unavailable' || meaning === 'unknown') run.pauses.failed(chat, now);
  if (pausesTenant && asked) run.pauses.pause(chat, now.add(asked));
  const patch = trouble && troubled(reader.contact, trouble, now, asked);
  const contact = patch ? await run.contacts.change(reader.contact, patch) : undefined;
  switch (fate) {
    case 'held': {
      const nextAt = contact ? whenRested(contact, reader, now) : now;
      return settleAll(run, nudges, ({ attempts }) => ({ state: 'planned', attempts: attempts + 1, nextAt }));
    }
    case 'given-up':
      return giveUp(run, reader.contact, nudges);
    case 'looked-up':
      return settleAll(run, nudges, () => ({ nextAt: now.add({ seconds: LOOK_UP_AFTER_SECONDS }) }));
  }
}

/** When someone is tried next: when their rest ends and they may be written to; of a closed contact, whether a day on it is. */
export function whenRested(
  { trouble }: Contact,
  { window }: Reader,
  now: Temporal.Instant,
): Temporal.Instant {
  return trouble?.restsUntil ? nextOpening(trouble.restsUntil, window) : nextMorning(now, window);
}
