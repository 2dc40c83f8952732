import { recipientFinder } from '../journeys/find-recipients.js';
import type { OutlookNeeds } from '../journeys/outlook.js';
import { isOutOfReach } from '../outbox/out-of-reach.js';
import type { CommandContext } from './command.js';

/** What a command looks ahead with: who would get what, by who can be reached now. Made anew for each look. */
export const outlookFor = <C extends CommandContext>(context: C): C & OutlookNeeds => ({
  ...context,
  recipientsOf: recipientFinder({
    ...context,
    isUnreachable: (user) => isOutOfReach(context.contacts, user),
  }),
});
