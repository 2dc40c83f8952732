import { ActivityTypes } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import { errorName } from '../../core/error-name.js';
import { problemSentence } from '../../core/language/problem-sentence.js';
import type { Log } from '../../core/log.js';
import { platformLocale } from '../platform-locale.js';
import { isFromOnePerson } from './activity.js';
import { hearInGroup } from './in-group.js';
import type { TurnNeeds } from './needs.js';

/**
 * Whether a turn may go on: it comes from one person who is alone with the coach. In a group or a channel others read
 * along: there nothing is said that is anybody's own.
 */
export async function admit(needs: TurnNeeds, context: TurnContext): Promise<boolean> {
  const { activity } = context;
  if (isFromOnePerson(activity)) return true;
  const isInGroup = activity.conversation.conversationType !== 'personal';
  if (activity.type === ActivityTypes.Message.valueOf() && isInGroup) await hearInGroup(needs, context);
  if (activity.type === ActivityTypes.Invoke.valueOf()) await answerInvoke(context, isInGroup);
  return false;
}

/** Teams wants an answer of some kind; what it is about stays between the coach and each person. */
async function answerInvoke(context: TurnContext, isInGroup: boolean): Promise<void> {
  const { activity } = context;
  const type = 'application/vnd.microsoft.activity.message';
  const value = problemSentence({ code: 'one-to-one-only' }, platformLocale(activity.locale));
  const isSaid = isInGroup && activity.name === 'adaptiveCard/action';
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, ...(isSaid && { body: { statusCode: 200, type, value } }) },
  });
}

/** Sends what nobody misses where it cannot be sent. */
export async function sendIfPossible(
  log: Log,
  context: TurnContext,
  activity: Partial<Activity>,
): Promise<void> {
  try {
    await context.sendActivity(activity);
  } catch (error) {
    log.warn({ chat: 'teams', error: errorName(error) }, 'could not send');
  }
}
