import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { CommandHelp, View } from '../../core/messages/view.js';
import type { CardElement } from '../adaptive-card.js';
import { facts, heading, line, note, paragraph, title, type CardContent } from '../elements.js';

/** What can be asked, and where the buttons are. */
export function helpCard(view: Extract<View, { kind: 'help' }>, locale: Locale): CardContent {
  const t = translator(locale);
  return {
    body: [
      title(t('help.title')),
      ...(view.reason === undefined ? [] : [paragraph(t(`help.${view.reason}`))]),
      paragraph(t('help.intro')),
      commandFacts(view.commands),
      paragraph(t('help.tips')),
      note(t('help.more')),
      note(t('help.typed')),
    ],
  };
}

/** The commands under a heading of their own, for a card about something else. */
export function commandList(commands: readonly CommandHelp[], locale: Locale): CardElement[] {
  const t = translator(locale);
  return [heading(t('help.title')), line(t('help.intro')), commandFacts(commands)];
}

const commandFacts = (commands: readonly CommandHelp[]) =>
  facts(...commands.map(({ name, summary }) => [name, summary] as const));
