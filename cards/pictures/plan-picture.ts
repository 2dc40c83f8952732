import type { Locale } from '../../core/language/locale.js';
import type { View } from '../../core/messages/view.js';
import { shorten } from '../shorten.js';
import { entriesOf } from '../timeline/entries.js';
import { describeTimeline, renderTimeline } from '../timeline/render-timeline.js';
import { slackLimits } from '../limits.js';
import type { Picture } from './drawn.js';

/** Beside leave and deadlines, what comes next: a picture of everything is too tall for a chat, and too heavy for Teams. */
const STEPS_SHOWN = 3;

/** A plan as one line of time; undefined where nothing lies on it. */
export function planPicture(
  { plan, steps }: Extract<View, { kind: 'plan' | 'plan-example' }>,
  locale: Locale,
): Picture | undefined {
  const { country, leave, deadlines } = plan;
  const nudges = steps.filter(({ state }) => state === 'coming').slice(0, STEPS_SHOWN);
  const timeline = { country, leave, deadlines, nudges };
  const entries = entriesOf(timeline, locale);
  if (entries.length === 0) return undefined;
  const alternative = shorten(describeTimeline(entries, locale), slackLimits.altText);
  return { svg: renderTimeline(timeline, locale), alternative };
}
