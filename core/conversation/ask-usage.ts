import type { JourneyRepository } from '../journeys/journey.js';
import type { Conversation } from '../messages/conversation.js';
import type { Ledger } from '../outbox/ledger/ledger.js';
import { currentSpeaker } from '../people/context.js';
import { beginToAsk } from '../usage/answer-consent.js';
import type { UsageNeeds } from '../usage/usage-needs.js';
import type { Reply } from './intent.js';
import { usageQuestion } from './usage-views.js';

export interface AskUsageNeeds extends UsageNeeds {
  readonly journeys: Pick<JourneyRepository, 'get'>;
  readonly ledger: Pick<Ledger, 'answer'>;
}

/**
 * Asks for usage data, once in someone's life with the coach, at a calm moment: they have ticked off a tip, about someone who
 * has not lost a child. That is never while they get to know the coach. Without an answer it is a no.
 */
export async function askUsage(
  needs: AskUsageNeeds,
  to: Conversation,
  replies: readonly Reply[],
): Promise<void> {
  const { user, locale } = currentSpeaker();
  if (!(await isCalm(needs, replies))) return;
  if ((await needs.consents.get(user.id)) || !(await beginToAsk(needs, user.id))) return;
  await needs.ledger.answer({ to, view: usageQuestion(), locale });
}

async function isCalm({ journeys }: AskUsageNeeds, replies: readonly Reply[]): Promise<boolean> {
  const done = replies.flatMap((reply) =>
    'view' in reply && reply.view.kind === 'nudge-done' ? [reply.view.nudge.journeyId] : [],
  );
  const facts = await Promise.all(done.map(async (id) => (await journeys.get(id))?.facts));
  return facts.some((one) => one !== undefined && one.lossReportedOn === undefined);
}
