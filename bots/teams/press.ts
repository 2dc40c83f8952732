import type { AdaptiveCard as TeamsCard } from '@microsoft/teams-ai';
import type { Activity, TurnContext } from 'botbuilder';
import { ActivityTypes } from 'botbuilder';
import { z } from 'zod';
import { renderCard } from '../../cards/render-card.js';
import { summaryOf } from '../../cards/summary.js';
import type { InAnswer } from '../../core/conversation/incoming.js';
import { translator } from '../../core/language/messages.js';
import type { View } from '../../core/messages/view.js';
import { platformLocale } from '../platform-locale.js';
import { conversationOf } from './activity.js';
import { cardOf } from './content.js';
import { incomingOf, pressIn } from './incoming.js';
import type { TurnNeeds } from './needs.js';
import { inTime } from './in-time.js';
import { eventIdOf } from './event-id.js';

const pressSchema = z.looseObject({ action: z.looseObject({ type: z.literal('Action.Execute') }) });

/** Whether a turn is a press on a button of a card. */
export const isPress = ({ activity }: TurnContext): Promise<boolean> =>
  Promise.resolve(
    activity.type === ActivityTypes.Invoke.valueOf() &&
      activity.name === 'adaptiveCard/action' &&
      pressSchema.safeParse(activity.value).success,
  );

/**
 * Carries out a press. What it resolves to takes the card's place, or, when a text, is shown for a moment below it. Where
 * it takes too long for Teams, the card is put in place once it is there.
 */
export async function press(
  needs: TurnNeeds,
  { activity }: TurnContext,
  data: unknown,
): Promise<TeamsCard | string> {
  const deed = pressIn(activity, data);
  const timely = await inTime(needs, eventIdOf(needs, activity), {
    handle: () =>
      deed ? needs.coach.receive(incomingOf(needs, activity, deed)) : tellItFailed(needs, activity),
    whenLate: putInPlace,
  });
  switch (timely.kind) {
    case 'done':
      return shownFor(timely.value, activity.from.id);
    case 'late':
      return translator(platformLocale(activity.locale))('form.loading');
    case 'handled-before':
      return '';
  }
}

function shownFor(answer: InAnswer, memberId: string): TeamsCard | string {
  switch (answer.kind) {
    case 'replaced':
      return { ...cardOf(answer.content, memberId) };
    case 'form':
    case 'errors':
      return { ...renderCard(answer.form, answer.locale) };
    case 'notice':
      return { ...renderCard(answer.view, answer.locale) };
    case 'nothing':
      return answer.sent ? summaryOf(answer.sent.view, answer.sent.locale) : '';
    case 'close':
      return '';
  }
}

/** Does by a call of ours what the answer to a press can do no more. */
export async function putInPlace(answer: InAnswer): Promise<void> {
  if (answer.kind === 'replaced') await answer.putInPlace();
}

/** To a press on what is no card of ours. */
export async function tellItFailed({ messenger, newId }: TurnNeeds, activity: Activity): Promise<InAnswer> {
  const view: View = { kind: 'problem', problem: { code: 'failed' } };
  const locale = platformLocale(activity.locale);
  await messenger.send(conversationOf(activity, ''), newId(), messenger.render(view, locale).content);
  return { kind: 'nothing', sent: { view, locale } };
}
