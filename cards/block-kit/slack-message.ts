import type { Locale } from '../../core/language/locale.js';
import type { View } from '../../core/messages/view.js';
import { cardContentOf } from '../render-card.js';
import { summaryOf } from '../summary.js';
import { invitationCard } from '../views/form.js';
import type { Block } from './blocks.js';
import { toBlockKit } from './to-block-kit.js';

/** What a message in Slack shows. */
export interface SlackMessage {
  /** For the notification; gives nothing away. */
  readonly text: string;
  readonly blocks: Block[];
}

/** A view as a message in Slack; a form as an invitation to open it, for only a press can open a modal. */
export const toSlackMessage = (view: View, locale: Locale): SlackMessage => ({
  text: summaryOf(view, locale),
  blocks: toBlockKit(view.kind === 'form' ? invitationCard(view, locale) : cardContentOf(view, locale)),
});
