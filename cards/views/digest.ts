import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { NudgeContent, View } from '../../core/messages/view.js';
import type { CardElement } from '../adaptive-card.js';
import { button, buttons, heading, line, note, section, title, type CardContent } from '../elements.js';
import { teamsLimits } from '../limits.js';
import { bold } from '../markdown.js';
import { shorten } from '../shorten.js';

/** The most new nudges that one digest shows; more in one message is more than anyone does in a day. */
export const digestSize = 5;

/** Several nudges in brief, each with a button that opens it; those perhaps never seen come last. */
export function digestCard(view: Extract<View, { kind: 'digest' }>, locale: Locale): CardContent {
  const t = translator(locale);
  const fresh = view.nudges.slice(0, digestSize);
  const missed = view.maybeMissed.slice(0, teamsLimits.actions - fresh.length);
  const count = view.nudges.length + view.maybeMissed.length;
  const hidden = count - fresh.length - missed.length;
  return {
    body: [
      title(t('digest.title', { count })),
      ...fresh.map((nudge) => item(nudge, locale)),
      ...(missed.length > 0 ? [section(heading(t('digest.missed')), note(t('digest.missed-why')))] : []),
      ...missed.map((nudge) => item(nudge, locale)),
      ...(hidden > 0 ? [note(t('digest.more', { count: hidden }))] : []),
    ],
  };
}

function item(nudge: NudgeContent, locale: Locale): CardElement {
  const t = translator(locale);
  const name = shorten(nudge.text.title, 150);
  const open = button(t('action.open'), { do: 'open', nudge: nudge.nudgeId });
  return section(
    line([bold(name)]),
    line(shorten(nudge.employeeName, 100)),
    line(nudge.text.why),
    buttons({ ...open, tooltip: t('action.open-what', { title: name }) }),
  );
}
