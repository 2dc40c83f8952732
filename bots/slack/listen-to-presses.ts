import type { App } from '@slack/bolt';
import { cardActionId } from '../../cards/block-kit/to-block-kit.js';
import type { Coach } from '../../core/conversation/receive.js';
import { intentOf } from '../../core/conversation/intent.js';
import type { Locale } from '../../core/language/locale.js';
import { opensCardForm, type CardAction } from '../../core/messages/card-action.js';
import { handleOnce } from './handle-once.js';
import { askInModal, failedView, showIn, tell } from './in-modal.js';
import { homeTabOf } from './home-tab.js';
import { directMessageWith, incomingOf, localeOf, type SlackAccount } from './incoming.js';
import { actionOf, buttonSchema, pressSchema, type Press } from './interactions.js';
import { localeOfWords } from './modal-answer.js';
import type { SlackNeeds } from './needs.js';
import { openModal } from './screen.js';
import { workspaceIdOf } from './workspace.js';

/** What someone presses, in a message, in the Home tab or in a modal. */
export function listenToPresses(app: App, needs: SlackNeeds): void {
  app.action(cardActionId, async ({ ack, action, body, context }) => {
    await ack();
    const press = pressSchema.safeParse(body).data;
    const button = buttonSchema.safeParse(action).data;
    if (!press || !button) return;
    const workspaceId = workspaceIdOf(context);
    const locale = localeOfWords(button.text?.text);
    const pressed = {
      account: { workspaceId, userId: press.userId },
      action: actionOf(button.value),
      locale,
    };
    if (press.on === 'modal') await handleOnce(needs, body, () => pressInModal(needs, press, pressed));
    else await pressOutside(needs, press, pressed, (work) => handleOnce(needs, body, work));
  });
}

interface Pressed {
  readonly account: SlackAccount;
  /** Undefined for a card that is older than what we know, or none of ours. */
  readonly action: CardAction | undefined;
  /** The language on the button. */
  readonly locale: Locale;
}

/**
 * A modal opens before anything else, also before the store is asked: of a trigger that comes twice it opens one. In the Home tab
 * there is no message to answer in the place of: what comes of it stands in the conversation.
 */
async function pressOutside(
  needs: SlackNeeds,
  press: Extract<Press, { on: 'message' | 'home' }>,
  { account, action, locale }: Pressed,
  onlyOnce: (work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const modal =
    action && opensForm(needs.coach, action)
      ? await openModal(needs, account.workspaceId, press.trigger, locale)
      : undefined;
  await onlyOnce(async () => {
    if (!action) return tell(needs, account, failedView, await localeOf(needs, account));
    const what = { intent: intentOf(action), surface: modal ? 'modal' : 'message' } as const;
    const place =
      press.on === 'message'
        ? { pressed: press.ts }
        : { home: { id: homeTabOf(account.userId), isBlank: false } };
    const channel = press.on === 'message' ? press.channel : await directMessageWith(needs, account);
    const answer = await needs.coach.receive(
      incomingOf(needs, { ...account, channel }, { ...what, ...place }),
    );
    if (modal) await showIn(needs, modal, account, answer, locale);
  });
}

const opensForm = (coach: Coach, action: CardAction): boolean =>
  action.do === 'open-form' ||
  opensCardForm(action) ||
  (action.do === 'command' && coach.opensForm(action.command));

async function pressInModal(
  needs: SlackNeeds,
  { view }: Extract<Press, { on: 'modal' }>,
  { account, action, locale }: Pressed,
): Promise<void> {
  if (!action) return;
  const modal = { workspaceId: account.workspaceId, viewId: view.id, hash: view.hash };
  const answer = await askInModal(needs, account, () => Promise.resolve(intentOf(action)));
  await showIn(needs, modal, account, answer, locale);
}
