import type { App } from '@slack/bolt';
import type { Intent } from '../../core/conversation/intent.js';
import { isFirstSign } from '../arrival.js';
import { conversationOpenedSchema, directMessageSchema, typedText, type DirectMessage } from './events.js';
import { handleOnce } from './handle-once.js';
import { incomingOf } from './incoming.js';
import type { SlackNeeds } from './needs.js';
import { uploadsOf } from './uploads.js';
import { workspaceIdOf } from './workspace.js';

/** What someone writes or drops in the direct message, and that they came there. */
export function listenToMessages(app: App, needs: SlackNeeds): void {
  app.event('message', async ({ event, body, context }) => {
    const message = directMessageSchema.safeParse(event).data;
    if (!message) return;
    await handleOnce(needs, body, () => take(needs, workspaceIdOf(context), message));
  });

  app.event('app_home_opened', async ({ event, body, context }) => {
    const opened = conversationOpenedSchema.safeParse(event).data;
    if (!opened) return;
    const { user: userId, channel } = opened;
    await handleOnce(needs, body, async () => {
      if (!(await isFirstSign(needs, `slack:${channel}`))) return;
      const speaker = { workspaceId: workspaceIdOf(context), userId, channel };
      const what = { intent: { kind: 'arrive' }, surface: 'message' } as const;
      await needs.coach.receive(incomingOf(needs, speaker, what));
    });
  });
}

async function take(
  needs: SlackNeeds,
  workspaceId: string,
  { user: userId, channel, files, text }: DirectMessage,
): Promise<void> {
  const intent: Intent =
    files && files.length > 0
      ? { kind: 'file', files: await uploadsOf(needs, workspaceId, files) }
      : { kind: 'say', text: typedText(text ?? '') };
  const speaker = { workspaceId, userId, channel };
  await needs.coach.receive(incomingOf(needs, speaker, { intent, surface: 'message' }));
}
