import { logFault } from '../log-fault.js';
import type { Consent, ConsentAnswer } from './consent.js';
import { forgetUse } from './note-use.js';
import type { UsageNeeds } from './usage-needs.js';

/** Notes that someone is being asked. True once for each: whoever has been asked, or came to it before, is left alone. */
export const beginToAsk = ({ consents, clock }: UsageNeeds, userId: string): Promise<boolean> =>
  consents.begin({ id: userId, askedAt: clock.now(), answers: [] });

/**
 * Keeps what someone answered, beside what they answered before. A no removes all that was recorded, from the store's own
 * files as well; from this moment on nothing more is.
 */
export async function answerConsent(
  needs: UsageNeeds,
  userId: string,
  { answer, text }: Omit<ConsentAnswer, 'at'>,
): Promise<Consent> {
  const { consents, clock, compact } = needs;
  const known = (await consents.get(userId)) ?? { id: userId, answers: [] };
  const answers = [...known.answers, { answer, at: clock.now(), text }].slice(-MOST_ANSWERS);
  const consent = { ...known, answers };
  await consents.save(consent);
  if (answer === 'no' && (await forgetUse(needs, userId)) > 0)
    await logFault(needs, {}, 'the store could not be compacted', compact);
  return consent;
}

/** As many as prove what was agreed to of late; nobody changes their mind more often than that. */
const MOST_ANSWERS = 20;
