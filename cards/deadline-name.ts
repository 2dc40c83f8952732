import { namesOf } from '../core/countries/registry.js';
import type { Locale } from '../core/language/locale.js';
import { translator } from '../core/language/messages.js';
import type { LeavePlan } from '../core/leave/leave-plan.js';

/** What a deadline is called; one of an older law that has no name any more is just that. */
export const deadlineName = (plan: Pick<LeavePlan, 'country'>, id: string, locale: Locale): string =>
  namesOf(plan, locale).deadlines[id] ?? translator(locale)('plan.deadline');
