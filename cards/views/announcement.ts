import { formatDate } from '../../core/language/format-date.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { View } from '../../core/messages/view.js';
import { button, note, paragraph, title, type CardContent } from '../elements.js';
import { shorten } from '../shorten.js';

/** For HR, unasked: a manager tells that someone becomes a parent. */
export function announcementCard(view: Extract<View, { kind: 'announcement' }>, locale: Locale): CardContent {
  const t = translator(locale);
  const [manager, name] = [shorten(view.managerName, 100), shorten(view.employeeName, 100)];
  const said = { role: t(`journey.role.${view.role}`), date: formatDate(view.day, locale) };
  const rest = view.announcementId;
  return {
    body: [
      title(t('announced.asks', { manager })),
      paragraph(t('announced.line', { manager, name, ...said })),
      note(t('announced.agreed', { name })),
      note(t('announced.nothing-yet')),
    ],
    actions: [
      button(t('announced.confirm'), { do: 'command', command: 'announced', rest }),
      button(t('announced.decline'), { do: 'command', command: 'decline', rest }),
    ],
  };
}
