import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { title, type CardContent } from '../elements.js';

/** What is left of a message that was taken back: one sentence, the same for all. */
export const withdrawnCard = (locale: Locale): CardContent => ({
  body: [title(translator(locale)('withdrawn.title'))],
});
