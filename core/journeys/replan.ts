import type { Catalogues } from '../coaching/catalogues.js';
import { todayIn, type Clock } from '../clock.js';
import type { Nudge, NudgeRepository } from '../outbox/nudge.js';
import { neverSeen, reconcile, type OutboxChanges, type WantedNudge } from '../outbox/reconcile.js';
import type { Trail, TrailRepository } from '../outbox/trail.js';
import { currentTenant } from '../people/context.js';
import type { Employee } from '../people/employee.js';
import type { UserRepository } from '../people/user.js';
import type { Journey } from './journey.js';
import { recipientsOf } from './recipients.js';
import { wantedNudges } from './wanted-nudges.js';

/** How far ahead the outbox looks, in days. What lies further is in the plan, which nobody reads without the keys. */
export const OUTBOX_DAYS = 28;

export interface Planning {
  readonly users: Pick<UserRepository, 'get' | 'withRole'>;
  readonly nudges: NudgeRepository;
  readonly trails: TrailRepository;
  readonly catalogues: Catalogues;
  readonly clock: Clock;
  /** Draws messages of the ledger anew, where what they show has changed. */
  readonly redraw: (messageIds: readonly string[]) => Promise<void>;
}

/** Makes the outbox, and the cards that are out, say what the journey now implies. Safe to run again at any time. */
export async function replan(planning: Planning, journey: Journey, employee: Employee): Promise<void> {
  const trail = await planning.trails.get(journey.id);
  await fill(planning, journey, employee, trail);
  await planning.redraw(trail?.messages ?? []);
}

/**
 * Puts into the outbox what has come near, and takes out what no longer belongs there. Cards are drawn anew only where
 * that changed something, as after a crash in the middle of planning.
 */
export async function topUp(
  planning: Planning,
  journey: Journey,
  employee: Employee,
  trail: Trail | undefined,
): Promise<void> {
  const { change } = await fill(planning, journey, employee, trail);
  if (change.length > 0) await planning.redraw(trail?.messages ?? []);
}

async function fill(
  planning: Planning,
  journey: Journey,
  employee: Employee,
  trail: Trail | undefined,
): Promise<OutboxChanges> {
  const { users, nudges, catalogues, clock } = planning;
  const tenant = currentTenant();
  const recipients = await recipientsOf(employee, users);
  const wanted = wantedNudges(catalogues.of(tenant), journey, employee, recipients, tenant);
  const changes = reconcile(wanted, await nudges.getMany(trail?.nudges ?? []), {
    today: todayIn(tenant.timeZone, clock),
    until: clock.now().add({ hours: OUTBOX_DAYS * 24 }),
  });
  await apply(planning, employee, journey, changes);
  return changes;
}

/** A journey knows of a nudge before the nudge is there: a crash in between leaves an id of nothing, never a nudge that nobody finds. */
async function apply(
  { nudges, trails }: Planning,
  employee: Employee,
  journey: Journey,
  { insert, change, remove }: OutboxChanges,
): Promise<void> {
  if (insert.length > 0) {
    await trails.add(journey.id, employee.id, { nudges: await nudges.idsOf(insert) });
    await nudges.insertMany(insert);
  }
  for (const { id, guard, patch } of change) await nudges.change(id, guard, patch);
  if (remove.length > 0) {
    const gone = await nudges.removeIn(neverSeen, remove);
    await trails.forget(journey.id, { nudges: gone });
  }
}

/** What lies ahead of a journey and what became of what was sent: the plan, with the state of each nudge that has one. */
export async function nudgesAhead(
  { users, nudges, trails, catalogues }: Omit<Planning, 'redraw' | 'clock'>,
  journey: Journey,
  employee: Employee,
): Promise<readonly { readonly wanted: WantedNudge; readonly nudge: Nudge | undefined }[]> {
  const tenant = currentTenant();
  const wanted = wantedNudges(
    catalogues.of(tenant),
    journey,
    employee,
    await recipientsOf(employee, users),
    tenant,
  );
  const trail = await trails.get(journey.id);
  const existing = await nudges.getMany(trail?.nudges ?? []);
  const find = ({ milestoneId, recipientId }: WantedNudge): Nudge | undefined =>
    existing.find((nudge) => nudge.milestoneId === milestoneId && nudge.recipientId === recipientId);
  return wanted.map((one) => ({ wanted: one, nudge: find(one) }));
}
