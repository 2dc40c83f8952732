import type { Audit } from '../../audit/act.js';
import type { Journeys } from '../../journeys/journeys.js';
import { translator } from '../../language/messages.js';
import type { Tell } from '../../outbox/tell.js';
import type { UserRepository } from '../../people/user.js';

export interface ObjectionNeeds {
  readonly users: Pick<UserRepository, 'keepNudges' | 'withRole'>;
  readonly planned: Pick<Journeys, 'replanFor'>;
  readonly tell: Tell;
  readonly audit: Audit;
}

/**
 * A user gets no more tips: what was planned for them, and what they had not answered, goes to whoever stands in, else to HR,
 * who hear of it. They can still ask the coach anything.
 */
export async function objectToNudges(needs: ObjectionNeeds, userId: string): Promise<boolean> {
  const user = await needs.users.keepNudges(userId, 'objected');
  if (!user) return false;
  await needs.planned.replanFor(user);
  needs.audit.note({ act: 'objected', what: 'nudges', about: [{ kind: 'user', userId }] });
  for (const hr of (await needs.users.withRole('hr')).filter(({ id }) => id !== userId))
    await needs.tell(hr, (locale) => {
      const t = translator(locale);
      return {
        kind: 'notice',
        title: t('objection.title'),
        lines: [t('objection.line', { name: user.name })],
      };
    });
  return true;
}

/** They get tips again. */
export async function withdrawObjection(needs: ObjectionNeeds, userId: string): Promise<boolean> {
  const user = await needs.users.keepNudges(userId, undefined);
  if (!user) return false;
  await needs.planned.replanFor(user);
  needs.audit.note({ act: 'released', what: 'nudges', about: [{ kind: 'user', userId }] });
  return true;
}
