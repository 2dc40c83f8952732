import { countryName } from '../../core/language/country-name.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import type { LeavePlan } from '../../core/leave/leave-plan.js';

/** Says of a plan that another law than ours makes that we do not know it. */
export const lawUnknown = ({ country }: LeavePlan, unknown: string, locale: Locale): string =>
  translator(locale)('plan.law-unknown', {
    country: countryName(unknown, locale),
    employer: countryName(country, locale),
  });
