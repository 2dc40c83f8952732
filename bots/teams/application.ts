import { Application } from '@microsoft/teams-ai';
import { ActivityTypes } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import type { Intent } from '../../core/conversation/conversation.js';
import { answer, problemAnswer } from '../answer.js';
import type { Answer, BotDependencies } from '../answer.js';
import { isFirstSign } from '../arrival.js';
import { platformLocale } from '../platform-locale.js';
import { isOneToOne } from './activity.js';
import { isCardAction, press } from './card-press.js';
import { messageOf } from './message.js';
import { speakerOf } from './speaker.js';

/** Every event of Teams that the coach answers. What a person did is kept by the core: the turn state stays empty. */
export function createApplication(deps: BotDependencies): Application {
  const app = new Application({ startTypingTimer: false, removeRecipientMention: true });
  app.turn('beforeTurn', async (context) => (await isFresh(deps, context)) && isPrivate(context));
  app.activity(ActivityTypes.Message, (context) =>
    reply(deps, context, { kind: 'say', text: context.activity.text }),
  );
  app.activity(ActivityTypes.InstallationUpdate, (context) =>
    context.activity.action?.startsWith('remove') === true ? depart(deps, context) : arrive(deps, context),
  );
  app.conversationUpdate('membersAdded', async (context) => {
    const { membersAdded = [], recipient } = context.activity;
    if (membersAdded.some(({ id }) => id === recipient.id)) await arrive(deps, context);
  });
  app.adaptiveCards.actionExecute(isCardAction, (context, _state, data: unknown) =>
    press(deps, context, data),
  );
  return app;
}

/** Teams delivers an activity again when it heard no answer in time; an invoke wants one all the same. */
async function isFresh({ receipts, clock }: BotDependencies, context: TurnContext): Promise<boolean> {
  const { id, conversation, type } = context.activity;
  if (id === undefined || (await receipts.remember(`teams:${conversation.id}:${id}`, clock.now())))
    return true;
  if (type === ActivityTypes.Invoke.valueOf())
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200 } });
  return false;
}

/** In a group or a channel others read along: there the coach says where to find it, and nothing else. */
async function isPrivate(context: TurnContext): Promise<boolean> {
  const { activity } = context;
  if (isOneToOne(activity)) return true;
  if (activity.type === ActivityTypes.Message.valueOf())
    await sendNew(context, problemAnswer('one-to-one-only', platformLocale(activity.locale)));
  return false;
}

async function arrive(deps: BotDependencies, context: TurnContext): Promise<void> {
  const { conversation } = context.activity;
  if (await isFirstSign(deps.receipts, deps.clock, `teams:${conversation.id}`))
    await reply(deps, context, { kind: 'arrive' });
}

async function depart({ assistant }: BotDependencies, context: TurnContext): Promise<void> {
  const recognition = await assistant.recognise(speakerOf(context).account);
  if (recognition.kind === 'actor') await assistant.forget(recognition.actor);
}

async function reply(deps: BotDependencies, context: TurnContext, intent: Intent): Promise<void> {
  await sendNew(context, await answer(deps, speakerOf(context), intent));
}

async function sendNew(context: TurnContext, { replies, locale }: Answer): Promise<void> {
  for (const { view } of replies) await context.sendActivity(messageOf(view, locale));
}
