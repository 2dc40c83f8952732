import { Temporal } from 'temporal-polyfill';
import type { Chat } from '../people/chat.js';
import { currentTenant, localeOf } from '../people/context.js';
import type { User } from '../people/user.js';
import type { Contact } from './contact.js';
import type { Delivery, DeliveryRun, Reader } from './delivery-run.js';
import { windowOf } from './delivery-window.js';

/** How long one person and their nudges are held. Sending renews a nudge's lease, so a long batch loses nothing. */
export const LEASE = Temporal.Duration.from({ seconds: 60 });

/** A run that has one person to itself in a chat: nobody else writes to them there until it is done. Nothing where another has. */
export async function holding(
  delivery: Delivery,
  user: User,
  chat: Chat,
  work: (run: DeliveryRun, reader: Reader) => Promise<void>,
): Promise<void> {
  const { contacts, clock, newId } = delivery;
  const claim = newId();
  const key = { userId: user.id, chat };
  const now = clock.now();
  const contact = await contacts.hold(key, claim, now, now.add(LEASE));
  if (!contact) return;
  try {
    await work({ ...delivery, claim }, readerOf(user, contact));
  } finally {
    await contacts.letGo(key, claim, clock.now());
  }
}

function readerOf(user: User, contact: Contact): Reader {
  const tenant = currentTenant();
  return { user, contact, window: windowOf(user, tenant), locale: localeOf(user, tenant) };
}
