import { isReturnAgreed, type CoverCard } from '../../journeys/cover-card.js';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import { aboutOf } from '../../messages/about-journey.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import { firstName } from '../../people/first-name.js';
import type { CommandContext } from '../command.js';
import { agreedLines, textToSend } from './agreed-lines.js';
import { writerOf, type Covered } from './whose-cover.js';

type NoticeView = Extract<View, { kind: 'notice' }>;

/** What was agreed about someone, who wrote last, a text to send to them, and the button that changes it. */
export async function coverView(
  context: CommandContext,
  covered: Covered,
  title?: string,
): Promise<NoticeView> {
  const t = translator(currentSpeaker().locale);
  const { employee, card } = covered;
  const name = employee.name;
  const change = { do: 'command', command: 'cover', rest: employee.id } as const;
  return {
    kind: 'notice',
    title: title ?? t('cover.card-title', { name }),
    lines: card ? await cardLines(context, card, firstName(employee)) : [t('cover.none', { name })],
    choices: [{ text: t(card ? 'cover.change' : 'action.form.cover'), action: change }],
    about: aboutOf(covered),
  };
}

async function cardLines(context: CommandContext, card: CoverCard, name: string): Promise<string[]> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const writer = (await writerOf(context, card)) ?? t('cover.someone');
  const day = card.at.toZonedDateTimeISO(currentTenant().timeZone).toPlainDate();
  return [
    ...agreedLines(card, t),
    ...(isReturnAgreed(card) ? [] : [t('cover.none-return')]),
    t('cover.last', { date: formatDate(day, locale), name: writer }),
    t('cover.copy', { name }),
    ...textToSend(card, name, t),
  ];
}
