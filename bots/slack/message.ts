import { toBlockKit } from '../../cards/block-kit/to-block-kit.js';
import type { Block } from '../../cards/block-kit/blocks.js';
import { renderCard } from '../../cards/render-card.js';
import { summaryOf } from '../../cards/summary.js';
import type { Locale } from '../../core/language/locale.js';
import type { View } from '../../core/messages/view.js';

/** What a Slack message shows. */
export interface SlackContent {
  /** For the notification; gives nothing away. */
  readonly text: string;
  readonly blocks: Block[];
}

/** A view as a Slack message: its card as blocks. */
export function contentOf(view: View, locale: Locale): SlackContent {
  return { text: summaryOf(view, locale), blocks: toBlockKit(renderCard(view, locale)) };
}
