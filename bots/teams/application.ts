import { Application } from '@microsoft/teams-ai/lib/Application.js';
import { ActivityTypes } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import { forgetArrival, isFirstSign } from '../arrival.js';
import { once } from '../once.js';
import { answerConsent } from './consent.js';
import { eventIdOf } from './event-id.js';
import { accountOf, incomingOf, messageIn } from './incoming.js';
import { inTime, type Work } from './in-time.js';
import type { TurnNeeds } from './needs.js';
import { isPress, press, putInPlace, tellItFailed } from './press.js';
import { isSearch, search } from './search.js';
import { admit, sendIfPossible } from './turn.js';

/** Every event of Teams that the coach answers. What a person did is kept by the core: the turn state stays empty. */
export function createApplication(needs: TurnNeeds): Application {
  const app = new Application({ startTypingTimer: false, removeRecipientMention: false });
  app.turn('beforeTurn', (context) => admit(needs, context));
  app.activity(ActivityTypes.Message, (context) => hear(needs, context));
  app.activity(ActivityTypes.InstallationUpdate, (context) => {
    const { action } = context.activity;
    if (action === 'remove') return depart(needs, context);
    // An upgrade removes the app as well, and adds it again: its person notices nothing.
    return action?.startsWith('add') ? arrive(needs, context) : Promise.resolve();
  });
  app.conversationUpdate('membersAdded', async (context) => {
    const { membersAdded = [], recipient } = context.activity;
    if (membersAdded.some(({ id }) => id === recipient.id)) await arrive(needs, context);
  });
  app.adaptiveCards.actionExecute(isPress, (context, _state, data: unknown) => press(needs, context, data));
  app.adaptiveCards.search(isSearch, (context) => search(needs, context));
  app.fileConsentAccept((context) => answerConsent(needs, context));
  app.fileConsentDecline((context) => answerConsent(needs, context));
  return app;
}

function hear(needs: TurnNeeds, context: TurnContext): Promise<void> {
  const { activity } = context;
  const deed = messageIn(needs, activity);
  return answerInTime(needs, context, {
    async handle() {
      // Nothing waits for a card here, also not after a press.
      await putInPlace(
        deed
          ? await needs.coach.receive(incomingOf(needs, activity, deed))
          : await tellItFailed(needs, activity),
      );
    },
  });
}

function arrive(needs: TurnNeeds, context: TurnContext): Promise<void> {
  const { activity } = context;
  return answerInTime(needs, context, {
    async handle() {
      if (!(await isFirstSign(needs, arrivalKeyOf(context)))) return;
      await needs.coach.receive(
        incomingOf(needs, activity, { intent: { kind: 'arrive' }, surface: 'message' }),
      );
    },
  });
}

/** Messages are sent by the core, whenever; until then the person sees that the coach is at it. */
async function answerInTime(
  needs: TurnNeeds,
  context: TurnContext,
  { handle }: Pick<Work<void>, 'handle'>,
): Promise<void> {
  const whenLate = (): Promise<void> => Promise.resolve();
  const { kind } = await inTime(needs, eventIdOf(needs, context.activity), { handle, whenLate });
  if (kind === 'late') await sendIfPossible(needs.log, context, { type: ActivityTypes.Typing });
}

async function depart(needs: TurnNeeds, context: TurnContext): Promise<void> {
  const { activity } = context;
  await once(needs, eventIdOf(needs, activity), async () => {
    await needs.coach.forget(accountOf(needs, activity));
    await forgetArrival(needs, arrivalKeyOf(context));
  });
}

const arrivalKeyOf = ({ activity }: TurnContext): string => `teams:${activity.conversation.id}`;
