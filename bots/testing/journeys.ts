import { Temporal } from 'temporal-polyfill';
import type { Journey, ReportedFacts } from '../../core/journeys/journey.js';
import { reportJourney, type JourneyDependencies } from '../../core/journeys/journeys.js';
import type { DeliveryDependencies } from '../../core/outbox/delivery-run.js';
import { dispatch } from '../../core/outbox/dispatcher.js';
import type { Nudge } from '../../core/outbox/nudge.js';
import { inTenant } from '../../core/people/context.js';
import type { PlaygroundPerson } from '../../demo/platforms/person.js';
import { employeeOf, tenant } from './people.js';

/** A working Tuesday, nine in the morning in Amsterdam: the coach may write, and of `expecting` one nudge is due. */
export const TUESDAY_MORNING = Temporal.Instant.from('2026-11-24T08:00:00Z');

const expecting: ReportedFacts = {
  role: 'birthing-parent',
  announcedOn: Temporal.PlainDate.from('2026-09-07'),
  dueDate: Temporal.PlainDate.from('2027-06-01'),
  multiples: false,
};

/** HR reports that a manager's employee becomes a parent. */
export async function report(deps: JourneyDependencies, manager: PlaygroundPerson): Promise<Journey> {
  const result = await reportJourney(deps, tenant, employeeOf(manager).personnelNumber, expecting);
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
}

/** Does what the alarm does. Throws unless exactly one nudge of the journey is then delivered. */
export async function deliver(deps: DeliveryDependencies, { id }: Journey): Promise<Nudge> {
  await dispatch(deps, tenant);
  const nudges = await inTenant(tenant.id, () => deps.repositories.nudges.ofJourney(id));
  const [delivered, ...others] = nudges.filter(({ state }) => state === 'delivered');
  if (!delivered || others.length > 0) throw new Error('Expected one nudge to be delivered');
  return delivered;
}
