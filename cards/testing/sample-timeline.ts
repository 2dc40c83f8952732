import type { Locale } from '../../core/language/locale.js';
import type { Timeline } from '../timeline/entries.js';
import { sampleViews } from './sample-views.js';

/** The line of time of the sample plan. */
export const sampleTimeline = (locale: Locale): Timeline => {
  const { plan, steps } = sampleViews(locale).plan;
  return { country: plan.country, leave: plan.leave, deadlines: plan.deadlines, nudges: steps };
};
