import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { TextBlock } from '../adaptive-card.js';
import { note, paragraph } from '../elements.js';
import { fitting } from '../room.js';

/** The most sentences that one card lists: below Slack's fifty blocks. */
const linesShown = 40;

/** The bytes they may take where nothing else wants room. */
const linesRoom = 20 * 1024;

/** Sentences, a paragraph each, as many as there is room for; the others are counted. */
export function lineElements(lines: readonly string[], locale: Locale, room = linesRoom): TextBlock[] {
  const shown = fitting(lines.slice(0, linesShown).map(paragraph), room);
  const count = lines.length - shown.length;
  return [...shown, ...(count > 0 ? [note(translator(locale)('form.more-lines', { count }))] : [])];
}
