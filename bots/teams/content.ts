import { CardFactory, MessageFactory } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/adaptive-card.js';
import { renderCard } from '../../cards/render-card.js';
import { shownIn } from '../../cards/shown.js';
import { summaryOf } from '../../cards/summary.js';
import type { Locale } from '../../core/language/locale.js';
import type { Rendered } from '../../core/messages/messenger.js';
import type { View } from '../../core/messages/view.js';

/** What Teams is sent: a card, and for the notification a summary that gives nothing away. Written and read here alone. */
const contentSchema = z.object({
  summary: z.string(),
  card: z.custom<AdaptiveCard>((value) => typeof value === 'object' && value !== null),
});
type Content = z.infer<typeof contentSchema>;

export function render(view: View, locale: Locale): Rendered {
  const content: Content = { summary: summaryOf(view, locale), card: renderCard(view, locale) };
  return { shows: shownIn(view), content: JSON.stringify(content) };
}

const read = (content: string): Content => contentSchema.parse(JSON.parse(content));

/** A rendered view as the activity that shows it. */
export function activityOf(content: string): Partial<Activity> {
  const { summary, card } = read(content);
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), summary };
}

/** The card of a rendered view, for an answer to a press. */
export const cardOf = (content: string): AdaptiveCard => read(content).card;
