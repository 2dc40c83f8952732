import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { chatNames } from '../../core/people/chat-names.js';
import type { UndeliveredNudge, UnreachablePerson, View } from '../../core/messages/view.js';
import type { CardElement } from '../adaptive-card.js';
import { heading, line, note, paragraph, section, title, type CardContent } from '../elements.js';
import { shorten } from '../shorten.js';
import { undeliveredLine } from './undelivered.js';

type UnreachableView = Extract<View, { kind: 'unreachable' }>;

const PEOPLE_SHOWN = 10;
const LINES_SHOWN = 3;

/** The people who are named, and of each what is listed; the rest is counted. */
export const unreachableSelection = ({
  people,
}: UnreachableView): readonly {
  readonly person: UnreachablePerson;
  readonly waiting: readonly UndeliveredNudge[];
}[] =>
  people.slice(0, PEOPLE_SHOWN).map((person) => ({ person, waiting: person.waiting.slice(0, LINES_SHOWN) }));

/** For HR, unasked: whom the coach cannot reach, why, what waits for them and what HR can do. */
export function unreachableCard(view: UnreachableView, locale: Locale): CardContent {
  const t = translator(locale);
  const shown = unreachableSelection(view);
  const others = view.people.length - shown.length;
  return {
    body: [
      title(t('unreachable.title', { count: view.people.length })),
      paragraph(t('unreachable.why')),
      ...shown.map((one) => personPart(one, locale)),
      ...(others > 0 ? [note(t('unreachable.more-people', { count: others }))] : []),
      note(t('unreachable.what-next')),
    ],
  };
}

function personPart(
  { person, waiting }: ReturnType<typeof unreachableSelection>[number],
  locale: Locale,
): CardElement {
  const t = translator(locale);
  const { name, phone, reason, chat } = person;
  const more = person.waiting.length - waiting.length;
  return section(
    heading(shorten(name, 100)),
    line(reason ? t(`unreachable.${reason}`, { chat: chatNames[chat] }) : t('unreachable.given-up')),
    ...(phone === undefined ? [] : [line(t('unreachable.phone', { phone }))]),
    ...waiting.map((nudge) => undeliveredLine(nudge, locale, false)),
    ...(more > 0 ? [note(t('overview.more', { count: more }))] : []),
  );
}
