import { CardFactory, MessageFactory } from 'botbuilder';
import type { Activity, Attachment } from 'botbuilder';
import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/adaptive-card.js';
import { renderCard } from '../../cards/render-card.js';
import { shownIn } from '../../cards/shown.js';
import { summaryOf } from '../../cards/summary.js';
import type { Locale } from '../../core/language/locale.js';
import type { Rendered } from '../../core/messages/messenger.js';
import type { View } from '../../core/messages/view.js';

/** What Teams is sent: a card, and for the notification a summary that gives nothing away. Written and read here alone. */
const cardSchema = z.object({
  summary: z.string(),
  card: z.custom<AdaptiveCard>((value) => typeof value === 'object' && value !== null),
});
type Content = z.infer<typeof cardSchema>;

/** A message that shows a file, or asks for one. */
const fileSchema = z.object({
  summary: z.string(),
  attachment: z.looseObject({ contentType: z.string() }),
});

export function render(view: View, locale: Locale): Rendered {
  const content: Content = { summary: summaryOf(view, locale), card: renderCard(view, locale) };
  return { shows: shownIn(view), content: JSON.stringify(content) };
}

/** A message that shows a file, as the ledger keeps it. */
export const contentOfAttachment = (summary: string, attachment: Attachment): string =>
  JSON.stringify({ summary, attachment });

/** A rendered message as the activity that shows it. */
export function activityOf(content: string): Partial<Activity> {
  const parsed: unknown = JSON.parse(content);
  const file = fileSchema.safeParse(parsed).data;
  if (file) return { ...MessageFactory.attachment(file.attachment), summary: file.summary };
  const { summary, card } = cardSchema.parse(parsed);
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), summary };
}

/** The card of a rendered view, for an answer to a press. */
export const cardOf = (content: string): AdaptiveCard => cardSchema.parse(JSON.parse(content)).card;
