import type { App } from '@slack/bolt';
import { toSlackMessage } from '../../cards/block-kit/slack-message.js';
import { errorName } from '../../core/error-name.js';
import { homeOpenedSchema } from './events.js';
import { handleOnce } from './handle-once.js';
import { homeTabOf } from './home-tab.js';
import { incomingOf, type SlackSpeaker } from './incoming.js';
import type { SlackNeeds } from './needs.js';
import { codeOf } from './outcome.js';
import { workspaceIdOf } from './workspace.js';

/** That someone opens the Home tab: what stands there is what they may see now. */
export function listenToHome(app: App, needs: SlackNeeds): void {
  app.event('app_home_opened', async ({ event, body, context }) => {
    const opened = homeOpenedSchema.safeParse(event).data;
    if (!opened) return;
    const speaker = { workspaceId: workspaceIdOf(context), userId: opened.user, channel: opened.channel };
    await handleOnce(needs, body, () => showHome(needs, speaker, opened.view === undefined));
  });
}

async function showHome(needs: SlackNeeds, speaker: SlackSpeaker, isBlank: boolean): Promise<void> {
  const home = { id: homeTabOf(speaker.userId), isBlank };
  const what = { intent: { kind: 'look' }, surface: 'home', home } as const;
  const answer = await needs.coach.receive(incomingOf(needs, speaker, what));
  // To whom the coach does not know, or when it failed: nothing of anybody's, and nothing to be kept up to date.
  if (answer.kind !== 'notice') return;
  const { blocks } = toSlackMessage(answer.view, answer.locale);
  try {
    const token = await needs.tokenOf(speaker.workspaceId);
    await needs.client.views.publish({ token, user_id: speaker.userId, view: { type: 'home', blocks } });
  } catch (error) {
    needs.log.warn(
      { chat: 'slack', error: errorName(error), code: codeOf(error) },
      'could not publish a Home tab',
    );
  }
}
