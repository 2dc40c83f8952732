import { formatDate } from '../../core/language/format-date.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { UndeliveredNudge } from '../../core/messages/view.js';
import type { TextBlock } from '../adaptive-card.js';
import { line } from '../elements.js';
import { bold } from '../markdown.js';
import { shorten } from '../shorten.js';

/** One nudge that was not seen, with whom it is about; `forReader` where the list is of several readers. */
export function undeliveredLine(
  { title, employeeName, recipientName, on, reason }: UndeliveredNudge,
  locale: Locale,
  forReader: boolean,
): TextBlock {
  const t = translator(locale);
  const facts = {
    title: shorten(title, 80),
    employee: shorten(employeeName, 80),
    recipient: shorten(recipientName, 80),
  };
  const words = t(forReader ? 'overview.line' : 'unreachable.line', facts);
  const why = forReader && reason ? ` (${t(`trouble.${reason}`)})` : '';
  return line([bold(formatDate(on, locale, 'short')), ` ${words}${why}`]);
}
