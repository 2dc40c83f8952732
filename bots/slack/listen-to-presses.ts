import type { App } from '@slack/bolt';
import { cardActionId } from '../../cards/block-kit/to-block-kit.js';
import type { Coach } from '../../core/conversation/receive.js';
import { intentOf } from '../../core/conversation/intent.js';
import type { CardAction } from '../../core/messages/card-action.js';
import { askInModal, showIn } from './in-modal.js';
import { incomingOf, localeOf, type SlackSpeaker } from './incoming.js';
import { actionOf, buttonSchema, pressSchema, type Press } from './interactions.js';
import { localeOfWords } from './modal-answer.js';
import type { SlackNeeds } from './needs.js';
import { openModal } from './screen.js';
import { workspaceIdOf } from './workspace.js';

/** What someone presses, in a message or in a modal. */
export function listenToPresses(app: App, needs: SlackNeeds): void {
  app.action(cardActionId, async ({ ack, action, body, context }) => {
    await ack();
    const press = pressSchema.safeParse(body).data;
    const button = buttonSchema.safeParse(action).data;
    if (!press || !button) return;
    const pressed = { workspaceId: workspaceIdOf(context), words: button.text?.text };
    const todo = actionOf(button.value);
    if (press.on === 'modal') await pressInModal(needs, press, pressed, todo);
    else await pressOnMessage(needs, press, pressed, todo);
  });
}

interface Pressed {
  readonly workspaceId: string;
  /** What stands on the button. */
  readonly words: string | undefined;
}

async function pressOnMessage(
  needs: SlackNeeds,
  { userId, channel, trigger, ts }: Extract<Press, { on: 'message' }>,
  { workspaceId, words }: Pressed,
  action: CardAction | undefined,
): Promise<void> {
  const speaker = { workspaceId, userId, channel };
  if (!action) return tellNotKnown(needs, speaker);
  const locale = localeOfWords(words);
  const modal = opensForm(needs.coach, action)
    ? await openModal(needs, workspaceId, trigger, locale)
    : undefined;
  const surface = modal ? 'modal' : 'message';
  const what = { intent: intentOf(action), pressed: ts, surface } as const;
  const answer = await needs.coach.receive(incomingOf(needs, speaker, what));
  if (modal) await showIn(needs, modal, answer, locale);
}

const opensForm = (coach: Coach, action: CardAction): boolean =>
  action.do === 'open-form' || (action.do === 'command' && coach.opensForm(action.command));

/** A button of a card that is older than what we know, or is none of ours. */
async function tellNotKnown(needs: SlackNeeds, speaker: SlackSpeaker): Promise<void> {
  const { messenger, newId } = needs;
  const { workspaceId, channel: conversationId } = speaker;
  const view = { kind: 'problem', problem: { code: 'failed' } } as const;
  const { content } = messenger.render(view, await localeOf(needs, speaker));
  await messenger.send({ chat: 'slack', userId: '', workspaceId, conversationId }, newId(), content);
}

async function pressInModal(
  needs: SlackNeeds,
  { userId, view }: Extract<Press, { on: 'modal' }>,
  { workspaceId, words }: Pressed,
  action: CardAction | undefined,
): Promise<void> {
  if (!action) return;
  const intent = () => Promise.resolve(intentOf(action));
  const answer = await askInModal(needs, { workspaceId, userId }, intent);
  await showIn(needs, { workspaceId, viewId: view.id, hash: view.hash }, answer, localeOfWords(words));
}
