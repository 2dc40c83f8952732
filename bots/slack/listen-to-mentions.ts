import type { App } from '@slack/bolt';
import { toSlackMessage } from '../../cards/block-kit/slack-message.js';
import { errorName } from '../../core/error-name.js';
import { translator } from '../../core/language/messages.js';
import { mentionSchema, ownIdSchema, typedText, type Mention } from './events.js';
import { handleOnce } from './handle-once.js';
import { failedView } from './in-modal.js';
import { directMessageWith, incomingOf, localeOf, type SlackAccount } from './incoming.js';
import type { SlackNeeds } from './needs.js';
import { codeOf } from './outcome.js';
import { logUnanswered } from './refusal.js';
import { NotInstalledError, workspaceIdOf } from './workspace.js';

/** Someone calls the coach where others read along: it answers in the direct message, and tells them alone that it has. */
export function listenToMentions(app: App, needs: SlackNeeds): void {
  app.event('app_mention', async ({ event, body, context }) => {
    const mention = mentionSchema.safeParse(event).data;
    if (!mention) return;
    const account = { workspaceId: workspaceIdOf(context), userId: mention.user };
    const text = textOf(mention, ownIdSchema.safeParse(body).data);
    await handleOnce(needs, body, () => answer(needs, account, mention, text));
  });
}

/** What someone typed, without the coach's own name; on its own, that asks for help. */
function textOf({ text }: Mention, ownId: string | undefined): string {
  const own = ownId === undefined ? /^\s*<@[^>]+>/ : new RegExp(`<@${ownId}(\\|[^>]*)?>`, 'g');
  return typedText((text ?? '').replace(own, ' ')).trim() || 'help';
}

async function answer(
  needs: SlackNeeds,
  account: SlackAccount,
  mention: Mention,
  text: string,
): Promise<void> {
  try {
    const channel = await directMessageWith(needs, account);
    const what = { intent: { kind: 'say', text }, surface: 'message' } as const;
    await needs.coach.receive(incomingOf(needs, { ...account, channel }, what));
    const locale = await localeOf(needs, account);
    await whisper(needs, account, mention, { text: translator(locale)('chat.answered-privately') });
  } catch (error) {
    logUnanswered(needs, error, 'could not answer a mention');
    // The app was removed meanwhile: there is nobody to tell, and nothing to mend.
    if (error instanceof NotInstalledError) return;
    await whisper(needs, account, mention, toSlackMessage(failedView, await localeOf(needs, account)));
  }
}

/** Says something to one person in a channel; nobody misses it where that cannot be. */
async function whisper(
  { client, tokenOf, log }: SlackNeeds,
  { workspaceId, userId: user }: SlackAccount,
  { channel, thread_ts }: Mention,
  message: { readonly text: string; readonly blocks?: ReturnType<typeof toSlackMessage>['blocks'] },
): Promise<void> {
  try {
    const token = await tokenOf(workspaceId);
    await client.chat.postEphemeral({ token, channel, user, ...message, ...(thread_ts && { thread_ts }) });
  } catch (error) {
    log.warn(
      { chat: 'slack', error: errorName(error), code: codeOf(error) },
      'could not say it in a channel',
    );
  }
}
