import type { Incoming, InAnswer } from '../../core/conversation/incoming.js';
import type { Intent } from '../../core/conversation/intent.js';
import type { Locale } from '../../core/language/locale.js';
import type { View } from '../../core/messages/view.js';
import { directMessageWith, incomingOf, localeOf, type SlackAccount } from './incoming.js';
import { answeredInMessage, modalOf } from './modal-answer.js';
import type { SlackNeeds } from './needs.js';
import { logUnanswered } from './refusal.js';
import { updateModal, type OpenModal } from './screen.js';

/** What the coach answers to someone in a modal, who is in no conversation. Never rejects. */
export async function askInModal(
  needs: SlackNeeds,
  account: SlackAccount,
  intent: () => Promise<Intent>,
  surface: Incoming['surface'] = 'modal',
): Promise<InAnswer> {
  try {
    const channel = await directMessageWith(needs, account);
    const what = { intent: await intent(), surface };
    return await needs.coach.receive(incomingOf(needs, { ...account, channel }, what));
  } catch (error) {
    logUnanswered(needs, error, 'could not answer in a modal');
    return failed(await localeOf(needs, account));
  }
}

/** Shows an answer in a modal that stands open; where Slack does not, in a message, so that nobody waits in vain. */
export async function showIn(
  needs: SlackNeeds,
  modal: OpenModal,
  account: SlackAccount,
  answer: InAnswer,
  locale: Locale,
): Promise<void> {
  if (await updateModal(needs, modal, modalOf(answer) ?? answeredInMessage(locale))) return;
  if (answer.kind === 'form' || answer.kind === 'errors') {
    if (answer.isInvited) return;
    const intent = { kind: 'open', place: answer.form.place } as const;
    await askInModal(needs, account, () => Promise.resolve(intent), 'message');
  } else if (answer.kind === 'notice') {
    await tell(needs, account, answer.view, answer.locale);
  }
}

/** Says to someone what shows nobody's data: a problem. */
export async function tell(
  needs: SlackNeeds,
  account: SlackAccount,
  view: View,
  locale: Locale,
): Promise<void> {
  const { messenger, newId } = needs;
  const { workspaceId } = account;
  const conversationId = await directMessageWith(needs, account);
  const { content } = messenger.render(view, locale);
  await messenger.send({ chat: 'slack', userId: '', workspaceId, conversationId }, newId(), content);
}

/** Something went wrong on our side. */
export const failedView: View = { kind: 'problem', problem: { code: 'failed' } };

const failed = (locale: Locale): InAnswer => ({
  kind: 'notice',
  view: failedView,
  locale,
});
