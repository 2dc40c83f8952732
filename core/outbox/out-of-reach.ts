import type { TroubleReason } from '../messages/trouble.js';
import type { User } from '../people/user.js';
import type { ContactRepository } from './contact.js';

/** What is wrong with more people than this one: someone else in the same chat would not hear of it either. */
const shared: readonly TroubleReason[] = ['unavailable', 'not-authorised', 'off'];

/** Whether a chat has told us that nothing reaches this person now, so that another may be asked instead. */
export async function isOutOfReach(
  contacts: Pick<ContactRepository, 'getMany'>,
  { id, chat }: User,
): Promise<boolean> {
  const [contact] = await contacts.getMany([{ userId: id, chat }]);
  return contact?.trouble !== undefined && !shared.includes(contact.trouble.reason);
}
