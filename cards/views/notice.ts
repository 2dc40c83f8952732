import type { Locale } from '../../core/language/locale.js';
import type { View } from '../../core/messages/view.js';
import { button, paragraph, title, type CardContent } from '../elements.js';
import { link } from '../markdown.js';
import { lineElements } from './lines.js';

/** What was done, or cannot be. */
export const noticeCard = (view: Extract<View, { kind: 'notice' }>, locale: Locale): CardContent => ({
  body: [
    title(view.title),
    ...lineElements(view.lines, locale),
    ...(view.link ? [paragraph([link(view.link.text, view.link.url)])] : []),
  ],
  ...(view.choices && { actions: view.choices.map(({ text, action }) => button(text, action)) }),
});
