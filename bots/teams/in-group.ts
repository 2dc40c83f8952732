import { ActivityTypes } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import { errorName } from '../../core/error-name.js';
import { translator } from '../../core/language/messages.js';
import type { View } from '../../core/messages/view.js';
import { platformLocale } from '../platform-locale.js';
import { conversationOf, entraTenantOf, textOf } from './activity.js';
import { activityOf, render } from './content.js';
import { inTime } from './in-time.js';
import { incomingOf } from './incoming.js';
import type { TurnNeeds } from './needs.js';
import { eventIdOf } from './event-id.js';

/**
 * Someone calls the coach in a group or a channel, where others read along: it answers in their one-to-one conversation,
 * where they have one, and says in the group only that it has; else where to find it.
 */
export async function hearInGroup(needs: TurnNeeds, { activity }: TurnContext): Promise<void> {
  await inTime(needs, eventIdOf(needs, activity), {
    async handle() {
      const alone = await saidAlone(needs, activity);
      await sayInGroup(needs, activity, alone ? answeredPrivately(activity) : oneToOneOnly);
      if (!alone) return;
      const intent = { kind: 'say', text: textOf(activity) || 'help' } as const;
      await needs.coach.receive(incomingOf(needs, alone, { intent, surface: 'message' }));
    },
    whenLate: () => Promise.resolve(),
  });
}

/** The activity as if it had come from the one-to-one conversation; undefined where there is none. */
async function saidAlone({ adapter, log }: TurnNeeds, activity: Activity): Promise<Activity | undefined> {
  const { serviceUrl, from, type } = activity;
  if (type !== ActivityTypes.Message.valueOf() || !from.aadObjectId) return undefined;
  const workspaceId = entraTenantOf(activity);
  try {
    const opened = await adapter.open({ serviceUrl, workspaceId, accountId: from.aadObjectId });
    const conversation = {
      ...{ id: opened.conversationId, tenantId: workspaceId, conversationType: 'personal' },
      ...{ isGroup: false, name: '' },
    };
    return { ...activity, conversation };
  } catch (error) {
    log.warn({ chat: 'teams', error: errorName(error) }, 'nobody could be answered privately');
    return undefined;
  }
}

const oneToOneOnly: View = { kind: 'problem', problem: { code: 'one-to-one-only' } };

function answeredPrivately({ locale }: Activity): View {
  const t = translator(platformLocale(locale));
  return { kind: 'notice', title: t('form.coach'), lines: [t('chat.answered-privately')] };
}

/** Not in the turn of the activity: that may have ended by now. */
async function sayInGroup({ adapter, log }: TurnNeeds, activity: Activity, view: View): Promise<void> {
  const { content } = render(view, platformLocale(activity.locale));
  try {
    await adapter.continue(conversationOf(activity, ''), async (context) => {
      await context.sendActivity(activityOf(content));
    });
  } catch (error) {
    log.warn({ chat: 'teams', error: errorName(error) }, 'could not send');
  }
}
