import type { Catalogue } from '../coaching/catalogue.js';
import type { Catalogues } from '../coaching/catalogues.js';
import { arrivalDays } from '../coaching/arrival-days.js';
import { planMilestones } from '../coaching/planner.js';
import { todayIn, type Clock } from '../clock.js';
import { deliveryMoment, windowOf } from '../outbox/delivery-window.js';
import { reconcile, type WantedNudge } from '../outbox/reconcile.js';
import { audienceOf, recipientsOf, type Recipients } from './recipients.js';
import type { Employee } from '../people/employee.js';
import type { Tenant } from '../people/tenant.js';
import type { Repositories } from '../../storage/repositories/index.js';
import type { Journey } from './journey.js';
import { factsOf, leavePlanOf } from './plan-journey.js';

export interface ReplanDependencies {
  readonly repositories: Pick<Repositories, 'users' | 'nudges'>;
  readonly catalogues: Catalogues;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** Makes the outbox say what the journey now implies. Runs inside the tenant's context; safe to run again at any time. */
export async function replan(
  deps: ReplanDependencies,
  journey: Journey,
  employee: Employee,
  tenant: Tenant,
): Promise<void> {
  const { nudges, users } = deps.repositories;
  const recipients = await recipientsOf(employee, users);
  const wanted = wantedNudges(deps.catalogues.of(tenant), journey, employee, tenant, recipients);
  const today = todayIn(tenant.timeZone, deps.clock);
  const changes = reconcile(wanted, await nudges.ofJourney(journey.id), today);
  for (const { id, guard, patch } of changes.change) await nudges.change(id, guard, patch);
  await nudges.insertMany(
    changes.insert.map((nudge) => ({ ...nudge, id: deps.newId(), journeyId: journey.id })),
  );
}

/** Every nudge a journey implies, for everyone it concerns. */
export function wantedNudges(
  catalogue: Catalogue,
  journey: Journey,
  employee: Employee,
  tenant: Tenant,
  recipients: Recipients,
): WantedNudge[] {
  const plan = leavePlanOf(journey, employee, tenant);
  const facts = factsOf(journey.facts, employee);
  return planMilestones(catalogue.all, facts, plan)
    .filter(({ awaitsBirth }) => !awaitsBirth)
    .flatMap((planned) => {
      const { milestone } = planned;
      const { from, to } = arrivalDays(planned, facts, plan);
      return audienceOf(milestone.audience, recipients, employee).map((user) => ({
        milestoneId: milestone.id,
        recipientId: user.id,
        on: from,
        expiresOn: to,
        dueAt: deliveryMoment(from, to, windowOf(user, tenant)),
      }));
    });
}
