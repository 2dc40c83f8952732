import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { View } from '../../core/messages/view.js';
import { note, paragraph, section, title, type CardContent } from '../elements.js';
import { commandList } from './help.js';

/** The first card anyone sees: what the coach is for, what to set up (nothing) and what to ask. */
export function welcomeCard(view: Extract<View, { kind: 'welcome' }>, locale: Locale): CardContent {
  const t = translator(locale);
  return {
    body: [
      title(t('welcome.title', { firstName: view.firstName })),
      paragraph(t('welcome.value')),
      paragraph(t(view.chat === 'teams' ? 'welcome.teams' : 'welcome.slack')),
      section(...commandList(view.commands, locale)),
      note(t('welcome.privacy')),
    ],
  };
}
