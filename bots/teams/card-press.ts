import type { AdaptiveCard } from '@microsoft/teams-ai';
import { ActivityTypes } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { renderCard } from '../../cards/render-card.js';
import { summaryOf } from '../../cards/summary.js';
import { cardActionSchema } from '../../core/messages/card-action.js';
import { answer, problemAnswer } from '../answer.js';
import type { BotDependencies } from '../answer.js';
import { platformLocale } from '../platform-locale.js';
import { messageOf } from './message.js';
import { speakerOf } from './speaker.js';

const pressSchema = z.looseObject({
  action: z.looseObject({ type: z.literal('Action.Execute'), data: z.unknown() }),
});

/** Whether a turn is a press on a button of a card. */
export function isCardAction({ activity }: TurnContext): Promise<boolean> {
  return Promise.resolve(
    activity.type === ActivityTypes.Invoke.valueOf() &&
      activity.name === 'adaptiveCard/action' &&
      pressSchema.safeParse(activity.value).success,
  );
}

/** Carries out a press. What it resolves to takes the card's place, or, when a text, is shown for a moment below it. */
export async function press(
  deps: BotDependencies,
  context: TurnContext,
  data: unknown,
): Promise<AdaptiveCard | string> {
  const action = cardActionSchema.safeParse(data);
  const { replies, locale } = action.success
    ? await answer(deps, speakerOf(context), { kind: 'press', action: action.data })
    : problemAnswer('failed', platformLocale(context.activity.locale));
  const replacement = replies.find(({ placement }) => placement === 'replace');
  const additions = replies.filter((reply) => reply !== replacement);
  for (const { view } of additions) await context.sendActivity(messageOf(view, locale));
  if (replacement !== undefined) return { ...renderCard(replacement.view, locale) };
  return additions[0] === undefined ? '' : summaryOf(additions[0].view, locale);
}
