import { arrivalDays } from '../coaching/arrival-days.js';
import type { Catalogue } from '../coaching/catalogue.js';
import { planMilestones } from '../coaching/planner.js';
import { deliveryMoment, windowOf, type DeliveryDefaults } from '../outbox/delivery-window.js';
import type { WantedNudge } from '../outbox/reconcile.js';
import type { Employee } from '../people/employee.js';
import type { Journey } from './journey.js';
import { factsOf, isFollowed, leavePlanOf } from './plan-journey.js';
import { audienceOf, type Recipients } from './recipients.js';

/** Every nudge a journey implies, for everyone it concerns, however far ahead. */
export function wantedNudges(
  catalogue: Catalogue,
  journey: Journey,
  employee: Employee,
  recipients: Recipients,
  defaults: DeliveryDefaults,
): WantedNudge[] {
  if (!isFollowed(employee, defaults.country)) return [];
  const plan = leavePlanOf(journey, employee, defaults.country);
  const facts = factsOf(journey.facts, employee);
  return planMilestones(catalogue.all, facts, plan)
    .filter(({ awaitsBirth }) => !awaitsBirth)
    .flatMap((planned) => {
      const { milestone } = planned;
      const days = arrivalDays(planned, facts, plan);
      return audienceOf(milestone.audience, recipients, employee).map((user) => ({
        journeyId: journey.id,
        milestoneId: milestone.id,
        recipientId: user.id,
        ...days,
        dueAt: deliveryMoment(days, windowOf(user, defaults)),
      }));
    });
}
