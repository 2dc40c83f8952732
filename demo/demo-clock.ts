import { Temporal } from 'temporal-polyfill';
import { TravelClock } from '../core/clock.js';
import { nextOpening } from '../core/nudges/delivery-window.js';
import type { Tenant } from '../core/people/tenant.js';

/** Cards arrive in working hours only, so out of hours the demo's clock starts at the next morning. */
export function demoClock(tenant: Tenant, now: Temporal.Instant): TravelClock {
  const opensAt = Temporal.PlainTime.from(tenant.deliveryTime);
  return new TravelClock(nextOpening(now, { timeZone: tenant.timeZone, opensAt, country: tenant.country }));
}
