import type { App, RespondFn } from '@slack/bolt';
import { errorName } from '../../core/error-name.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { toSlackMessage } from '../../cards/block-kit/slack-message.js';
import { SLASH_COMMAND, typedText } from './events.js';
import { handleOnce } from './handle-once.js';
import { askInModal, failedView, showIn } from './in-modal.js';
import { directMessageWith, incomingOf, localeOf, type SlackAccount } from './incoming.js';
import { commandSchema } from './interactions.js';
import { localeOfWords } from './modal-answer.js';
import type { SlackNeeds } from './needs.js';
import { logUnanswered } from './refusal.js';
import { openModal } from './screen.js';
import { workspaceIdOf } from './workspace.js';

/** `/coach`, typed anywhere: a form opens at once, all else is answered in the direct message. */
export function listenToCommands(app: App, needs: SlackNeeds): void {
  app.command(SLASH_COMMAND, async ({ ack, body, context, respond }) => {
    await ack();
    const { data: command } = commandSchema.safeParse(body);
    // Slack sends none from nowhere; whoever wrote it gets no answer.
    if (!command) return;
    const { user_id: userId, channel_id, trigger_id, text } = command;
    const account = { workspaceId: workspaceIdOf(context), userId };
    const typed = typedText(text).trim() || 'help';
    const locale = localeOfWords(undefined);
    // Before anything else: a trigger lives three seconds.
    const modal = needs.coach.opensForm(typed)
      ? await openModal(needs, account.workspaceId, trigger_id, locale)
      : undefined;
    await handleOnce(needs, body, async () => {
      if (!modal) return answerPrivately(needs, account, typed, channel_id, respond);
      const answer = await askInModal(needs, account, () => saying(typed));
      return showIn(needs, modal, account, answer, locale);
    });
  });
}

const saying = (text: string) => Promise.resolve({ kind: 'say', text } as const);

/** In a channel, where others read along, it only says that it has answered. */
async function answerPrivately(
  needs: SlackNeeds,
  account: SlackAccount,
  text: string,
  typedIn: string,
  respond: RespondFn,
): Promise<void> {
  try {
    const channel = await directMessageWith(needs, account);
    const what = { intent: await saying(text), surface: 'message' } as const;
    await needs.coach.receive(incomingOf(needs, { ...account, channel }, what));
    if (typedIn !== channel) await sayThere(needs, respond, answered(await localeOf(needs, account)));
  } catch (error) {
    logUnanswered(needs, error, 'could not answer a command');
    await sayThere(needs, respond, failed(await localeOf(needs, account)));
  }
}

/** Where the command was typed; nobody misses it where that cannot be, as after half an hour. */
async function sayThere(
  { log }: SlackNeeds,
  respond: RespondFn,
  message: Parameters<RespondFn>[0],
): Promise<void> {
  try {
    await respond(message);
  } catch (error) {
    log.warn({ chat: 'slack', error: errorName(error) }, 'could not say it where a command was typed');
  }
}

const answered = (locale: Locale) => ({
  response_type: 'ephemeral' as const,
  text: translator(locale)('chat.answered-privately'),
});

const failed = (locale: Locale) => ({
  response_type: 'ephemeral' as const,
  ...toSlackMessage(failedView, locale),
});
