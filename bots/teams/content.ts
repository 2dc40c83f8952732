import { CardFactory, MessageFactory } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { renderCard } from '../../cards/render-card.js';
import { summaryOf } from '../../cards/summary.js';
import type { Locale } from '../../core/language/locale.js';
import type { View } from '../../core/messages/view.js';

/** A view as a Teams message: its card, and for the notification a summary that gives nothing away. */
export function messageOf(view: View, locale: Locale): Partial<Activity> {
  const message = MessageFactory.attachment(CardFactory.adaptiveCard(renderCard(view, locale)));
  return { ...message, summary: summaryOf(view, locale) };
}
