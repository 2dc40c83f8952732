import type { Clock } from '../clock.js';
import { compareIds } from '../compare-ids.js';
import type { Fate, UndeliveredNudge } from '../messages/view.js';
import type { TroubleReason } from '../messages/trouble.js';
import { fates } from '../messages/view.js';
import { contactIdOf, type ContactRepository } from '../outbox/contact.js';
import type { Nudge } from '../outbox/nudge.js';
import type { User, UserRepository } from '../people/user.js';
import { ifReadable } from '../unreadable.js';
import type { Reader } from './nudge-card.js';
import { contentOf, nudgeInFull, type ContentStores } from './nudge-content.js';
import { maySeeJourney } from './sight.js';

export interface UndeliveredStores extends ContentStores {
  readonly users: Pick<UserRepository, 'getMany'>;
  readonly contacts: Pick<ContactRepository, 'getMany'>;
  readonly clock: Clock;
}

/**
 * Of these nudges, those that their readers have not seen, as this reader may see them: the gravest first, then by day. Left out
 * are those whose journey or reader is gone.
 */
export async function undeliveredOf(
  stores: UndeliveredStores,
  nudges: readonly Nudge[],
  reader: Reader,
): Promise<UndeliveredNudge[]> {
  const recipients = await recipientsWithTrouble(stores, nudges);
  const lines: { readonly line: UndeliveredNudge; readonly id: string }[] = [];
  for (const nudge of nudges) {
    const recipient = recipients.get(nudge.recipientId);
    const fate = recipient && fateOf(nudge, recipient.trouble);
    const full = fate && (await ifReadable(() => nudgeInFull(stores, nudge)));
    if (!full || !maySeeJourney(reader, full, stores.clock)) continue;
    const { employeeId, employeeName, text } = contentOf(full, reader.locale);
    const { user, trouble } = recipient;
    lines.push({
      id: nudge.id,
      line: {
        employeeId,
        recipientName: user.name,
        employeeName,
        title: text.title,
        on: nudge.on,
        fate,
        ...(fate === 'held' && { reason: trouble }),
      },
    });
  }
  return lines
    .toSorted(
      (a, b) =>
        fates.indexOf(a.line.fate) - fates.indexOf(b.line.fate) ||
        a.line.on.toString().localeCompare(b.line.on.toString()) ||
        compareIds(a, b),
    )
    .map(({ line }) => line);
}

interface TroubledRecipient {
  readonly user: User;
  readonly trouble: TroubleReason | undefined;
}

/** The readers of these nudges that are still there, by id, and what is wrong with reaching them. */
export async function recipientsWithTrouble(
  { users, contacts }: Pick<UndeliveredStores, 'users' | 'contacts'>,
  nudges: readonly Nudge[],
): Promise<Map<string, TroubledRecipient>> {
  const people = await users.getMany([...new Set(nudges.map(({ recipientId }) => recipientId))]);
  const keys = people.map(({ id, chat }) => ({ userId: id, chat }));
  const troubles = new Map((await contacts.getMany(keys)).map(({ id, trouble }) => [id, trouble?.reason]));
  return new Map(
    people.map((user) => [
      user.id,
      { user, trouble: troubles.get(contactIdOf({ userId: user.id, chat: user.chat })) },
    ]),
  );
}

/** What became of a nudge that was tried or has waited; undefined for one that was seen, or whose time has not come. */
export function fateOf(nudge: Nudge, trouble: TroubleReason | undefined): Fate | undefined {
  switch (nudge.state) {
    case 'planned':
      if (nudge.attempts > 0) return trouble === undefined || trouble === 'unavailable' ? 'retried' : 'held';
      return nudge.deliveryId === undefined ? undefined : 'behind-button';
    case 'sending':
      return 'checking';
    case 'unknown':
      return nudge.nextAt === undefined ? 'unknown' : 'checking';
    case 'undeliverable':
      return 'undeliverable';
    case 'expired':
      return nudge.deliveredAt === undefined ? 'expired' : undefined;
    default:
      return undefined;
  }
}
