import type { Incoming, InAnswer } from '../../core/conversation/incoming.js';
import type { Intent } from '../../core/conversation/intent.js';
import { errorName } from '../../core/error-name.js';
import type { Locale } from '../../core/language/locale.js';
import { directMessageWith, incomingOf, localeOf, type SlackAccount } from './incoming.js';
import { answeredInMessage, modalOf } from './modal-answer.js';
import type { SlackNeeds } from './needs.js';
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
    needs.log.error({ chat: 'slack', error: errorName(error) }, 'could not answer in a modal');
    return failed(await localeOf(needs, account));
  }
}

/** Shows an answer in a modal that stands open. */
export const showIn = (
  needs: SlackNeeds,
  modal: OpenModal,
  answer: InAnswer,
  locale: Locale,
): Promise<void> => updateModal(needs, modal, modalOf(answer) ?? answeredInMessage(locale));

const failed = (locale: Locale): InAnswer => ({
  kind: 'notice',
  view: { kind: 'problem', problem: { code: 'failed' } },
  locale,
});
