import type { Locale } from '../core/language/locale.js';
import { translator } from '../core/language/messages.js';
import type { View } from '../core/messages/view.js';
import { openCount } from './views/digest.js';

/**
 * The text of a notification, which a lock screen shows to whoever stands by: it names no employee, no pregnancy, no birth
 * and no leave.
 */
export function summaryOf(view: View, locale: Locale): string {
  const t = translator(locale);
  switch (view.kind) {
    case 'nudge-done':
    case 'nudge-snoozed':
    case 'nudge-dismissed':
      return t('summary.nudge-closed');
    case 'digest':
      return digestSummary(openCount(view), locale);
    default:
      return t(`summary.${view.kind}`);
  }
}

function digestSummary(count: number, locale: Locale): string {
  const t = translator(locale);
  return count > 0 ? t('summary.digest', { count }) : t('summary.digest-done');
}
