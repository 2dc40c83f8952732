import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { DigestLine, NudgeContent, View } from '../../core/messages/view.js';
import type { CardElement } from '../adaptive-card.js';
import { button, buttons, heading, line, note, section, title, type CardContent } from '../elements.js';
import { teamsLimits } from '../limits.js';
import { bold } from '../markdown.js';
import { shorten } from '../shorten.js';

type DigestView = Extract<View, { kind: 'digest' }>;

/** The most new nudges that one digest shows; more in one message is more than anyone does in a day. */
export const digestSize = 5;

/** The lines a digest has room for. What has become of a line does not matter: none moves up while the reader is at work. */
export function digestSelection({ nudges, maybeMissed, rest }: DigestView) {
  const fresh = nudges.slice(0, digestSize);
  const forRest = rest && rest.count > 0 ? 1 : 0;
  const missed = maybeMissed.slice(0, teamsLimits.actions - fresh.length - forRest);
  const hidden = [...nudges.slice(fresh.length), ...maybeMissed.slice(missed.length)];
  return { fresh, missed, hidden };
}

/** How many points of a digest still want attention, those without room among them. */
export const openCount = ({ nudges, maybeMissed }: DigestView): number =>
  [...nudges, ...maybeMissed].filter(isOpen).length;

/** Several nudges in brief, each with a button that opens it; those perhaps never seen come last. */
export function digestCard(view: DigestView, locale: Locale): CardContent {
  const t = translator(locale);
  const { fresh, missed, hidden } = digestSelection(view);
  const count = openCount(view);
  const more = hidden.filter(isOpen).length;
  return {
    body: [
      title(count > 0 ? t('digest.title', { count }) : t('digest.all-done')),
      ...fresh.map((item) => lineElement(item, locale)),
      ...(missed.length > 0 ? [section(heading(t('digest.missed')), note(t('digest.missed-why')))] : []),
      ...missed.map((item) => lineElement(item, locale)),
      ...(more > 0 ? [note(t('digest.more', { count: more }))] : []),
      ...restPart(view, locale),
    ],
  };
}

/** What is less urgent is one press away, and comes by itself the next working day. */
function restPart({ rest }: DigestView, locale: Locale): CardElement[] {
  if (!rest || rest.count === 0) return [];
  const t = translator(locale);
  const label = t('digest.show-rest', { count: rest.count });
  return [
    section(
      note(t('digest.rest', { count: rest.count })),
      buttons(button(label, { do: 'open-rest', message: rest.message })),
    ),
  ];
}

const isOpen = ({ standing }: DigestLine): boolean => standing === 'open';

function lineElement({ nudge, standing }: DigestLine, locale: Locale): CardElement {
  const t = translator(locale);
  if (standing === 'open') return openLine(nudge, locale);
  if (standing === 'over') return note(t('digest.over'));
  return note(`${shorten(nudge.text.title, 150)} (${t(`digest.${standing}`)})`);
}

function openLine(nudge: NudgeContent, locale: Locale): CardElement {
  const t = translator(locale);
  const [name, employee] = [shorten(nudge.text.title, 150), shorten(nudge.employeeName, 100)];
  const label = t('action.open-what', { title: shorten(nudge.text.title, 50) });
  return section(
    line([bold(name)]),
    line(employee),
    line(nudge.text.why),
    buttons({
      ...button(label, { do: 'open', nudge: nudge.nudgeId }),
      tooltip: t('action.open-about', { title: name, name: employee }),
    }),
  );
}
