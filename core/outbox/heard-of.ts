import type { Clock } from '../clock.js';
import { freshContact, recovered, troubled, type ContactKey, type ContactRepository } from './contact.js';
import type { NudgeRepository } from './nudge.js';

export interface HeardOfNeeds {
  readonly contacts: Pick<ContactRepository, 'getMany' | 'change'>;
  readonly nudges: Pick<NudgeRepository, 'withState' | 'change'>;
  readonly clock: Clock;
  /** Sets the tenant's alarm anew. */
  readonly wake: () => Promise<void>;
}

/** Someone in trouble was heard of, so they can be reached: what was held for them is looked at now. */
export async function heardOf(needs: HeardOfNeeds, key: ContactKey): Promise<void> {
  const [contact] = await needs.contacts.getMany([key]);
  if (!contact?.trouble) return;
  await needs.contacts.change(key, recovered(contact));
  const nextAt = needs.clock.now();
  const waiting = await needs.nudges.withState(key.userId, 'planned', 'snoozed');
  for (const nudge of waiting)
    if (nudge.attempts > 0 && nudge.claim === undefined)
      await needs.nudges.change(nudge, { states: [nudge.state] }, { nextAt });
  await needs.wake();
}

/** The app was removed for someone: nothing is tried until they are heard of, or a growing rest ends. */
export async function leftUs(
  { contacts, clock }: Pick<HeardOfNeeds, 'contacts' | 'clock'>,
  key: ContactKey,
): Promise<void> {
  const [contact = freshContact(key)] = await contacts.getMany([key]);
  await contacts.change(key, troubled(contact, 'not-installed', clock.now()));
}
