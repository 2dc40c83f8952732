import { Temporal } from 'temporal-polyfill';
import type { Config } from '../config.js';
import { systemClock, TravelClock, type Clock } from '../core/clock.js';
import { nextOpening } from '../core/outbox/delivery-window.js';
import type { Tenant } from '../core/people/tenant.js';
import { demoTenant } from './demo-tenant.js';

/** The clock that an installation plans and delivers by. */
export const clockOf = ({ mode }: Pick<Config, 'mode'>): Clock =>
  mode === 'demo' ? demoClock(demoTenant, systemClock.now()) : systemClock;

/** Cards arrive in working hours only, so out of hours the demo's clock starts at the next morning. */
export function demoClock(tenant: Tenant, now: Temporal.Instant): TravelClock {
  const opensAt = Temporal.PlainTime.from(tenant.deliveryTime);
  return new TravelClock(nextOpening(now, { timeZone: tenant.timeZone, opensAt, country: tenant.country }));
}
