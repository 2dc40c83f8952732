import type { Messenger, ReachOutcome } from '../../core/messages/messenger.js';
import { asJob } from '../../core/people/context.js';
import type { Tenant } from '../../core/people/tenant.js';
import type { User } from '../../core/people/user.js';
import { tenant } from './people.js';

/** Opens the conversation with someone of this tenant. */
export const reach = (messenger: Messenger, user: User, of: Tenant = tenant): Promise<ReachOutcome> =>
  asJob(of, 'test', () => messenger.reach(user));
