import type { Subject } from '../../core/people/subject.js';
import type { definitions } from '../models/index.js';
import type { OwnRepositories } from '../repositories/index.js';

/** The collections that are a tenant's; those of the installation are about no person. */
type OfTenant = Exclude<
  keyof typeof definitions,
  'tenants' | 'receipts' | 'appointments' | 'secrets' | 'endings' | 'breaches' | 'disclosures'
>;

/** Finds what a collection holds of someone, in the fields that its model declares. */
export interface PersonalStore {
  bySubject(subject: Subject): Promise<readonly { readonly id: string }[]>;
}

/** How each collection is searched for someone. A new one does not compile without an entry. */
export function personalStores(repositories: OwnRepositories): Readonly<Record<OfTenant, PersonalStore>> {
  const { messages, trails, conversations } = repositories;
  return {
    ...repositories,
    // It knows people by pseudonyms alone, and stays whole when one of them is erased.
    auditEntries: { bySubject: () => Promise.resolve([]) },
    // What an employer says of its own terms, to everyone.
    tenantTerms: { bySubject: () => Promise.resolve([]) },
    sentMessages: messages,
    nudges: { bySubject: (subject) => nudgesOf(repositories, subject) },
    trails: {
      bySubject: async (subject) =>
        (await trails.bySubject(subject)).map(({ id, ...trail }) => ({ id, trail })),
    },
    conversations: {
      bySubject: async (subject) =>
        (await conversations.bySubject(subject)).map((conversation) => ({
          id: `${conversation.userId}/${conversation.chat}`,
          conversation,
        })),
    },
  };
}

/** Those about an employee are found by the trails of her journeys. */
async function nudgesOf({ nudges, trails }: OwnRepositories, subject: Subject) {
  const about = (await trails.bySubject(subject)).flatMap((trail) => trail.nudges);
  return [...(await nudges.getMany(about)), ...(await nudges.bySubject(subject))];
}
