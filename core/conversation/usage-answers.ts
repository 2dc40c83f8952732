import { currentSpeaker } from '../people/context.js';
import type { User, UserRepository } from '../people/user.js';
import { answerConsent } from '../usage/answer-consent.js';
import { CONSENT_TEXT } from '../usage/consent.js';
import type { UsageNeeds } from '../usage/usage-needs.js';
import type { View } from '../messages/view.js';
import { usageStateView } from './usage-views.js';

export type AnswerNeeds = UsageNeeds & { readonly users: Pick<UserRepository, 'keepErrorReports'> };

/** How things stand for the person who speaks. */
export async function usageState(
  { consents, usageEvents }: UsageNeeds,
  { errorReports }: Pick<User, 'errorReports'> = currentSpeaker().user,
): Promise<View> {
  const { id: userId } = currentSpeaker().user;
  const consent = await consents.get(userId);
  const recorded = await usageEvents.bySubject({ kind: 'user', userId });
  return usageStateView({ consent, recorded: recorded.length, errorReports });
}

/** They agree to be recorded, or do not any more. `text`: the version of the words they answered. */
export async function answerUsage(
  needs: UsageNeeds,
  answer: 'yes' | 'no',
  text = CONSENT_TEXT,
): Promise<View> {
  const { user } = currentSpeaker();
  const before = await needs.usageEvents.bySubject({ kind: 'user', userId: user.id });
  const consent = await answerConsent(needs, user.id, { answer, text });
  const { errorReports } = user;
  const recorded = answer === 'yes' ? before.length : 0;
  const hasStopped = answer === 'no' && before.length > 0;
  return usageStateView({ consent, recorded, errorReports, hasStopped });
}

/** They object to reports of errors in their calls, or do not any more. */
export async function answerErrorReports(needs: AnswerNeeds, answer: 'yes' | 'no'): Promise<View> {
  const { id } = currentSpeaker().user;
  const errorReports = answer === 'no' ? 'objected' : undefined;
  await needs.users.keepErrorReports(id, errorReports);
  return usageState(needs, { errorReports });
}
