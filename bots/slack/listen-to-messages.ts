import type { App } from '@slack/bolt';
import type { Intent } from '../../core/conversation/intent.js';
import { isFirstSign } from '../arrival.js';
import { conversationOpenedSchema, directMessageSchema, typedText } from './events.js';
import { incomingOf } from './incoming.js';
import type { SlackNeeds } from './needs.js';
import { uploadsOf } from './uploads.js';
import { workspaceIdOf } from './workspace.js';

/** What someone writes or drops in the direct message, and that they came there. */
export function listenToMessages(app: App, needs: SlackNeeds): void {
  app.event('message', async ({ event, context }) => {
    const message = directMessageSchema.safeParse(event).data;
    if (!message) return;
    const { user: userId, channel, files, text } = message;
    const workspaceId = workspaceIdOf(context);
    const intent: Intent =
      files && files.length > 0
        ? { kind: 'file', files: await uploadsOf(needs, workspaceId, files) }
        : { kind: 'say', text: typedText(text ?? '') };
    const speaker = { workspaceId, userId, channel };
    await needs.coach.receive(incomingOf(needs, speaker, { intent, surface: 'message' }));
  });

  app.event('app_home_opened', async ({ event, context }) => {
    const opened = conversationOpenedSchema.safeParse(event).data;
    if (!opened || !(await isFirstSign(needs, `slack:${opened.channel}`))) return;
    const speaker = { workspaceId: workspaceIdOf(context), userId: opened.user, channel: opened.channel };
    await needs.coach.receive(incomingOf(needs, speaker, { intent: { kind: 'arrive' }, surface: 'message' }));
  });
}
