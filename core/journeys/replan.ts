import { createHash } from 'node:crypto';
import { todayIn, type Clock } from '../clock.js';
import type { Catalogues } from '../coaching/catalogues.js';
import type { Nudge, NudgeRepository } from '../outbox/nudge.js';
import { neverSeen, reconcile, type OutboxChanges, type WantedNudge } from '../outbox/reconcile.js';
import type { Trail, TrailRepository } from '../outbox/trail.js';
import { currentTenant } from '../people/context.js';
import type { Employee } from '../people/employee.js';
import { escalations } from './escalation.js';
import { isReturnAgreed, type CoverCardRepository } from './cover-card.js';
import type { FindRecipients } from './find-recipients.js';
import type { Journey } from './journey.js';
import { leavePlanOf } from './plan-journey.js';
import { changedHands } from './recipients.js';
import { wantedNudges, type JourneyOutlook } from './wanted-nudges.js';

/** How far ahead the outbox looks, in days. What lies further is in the plan, which nobody reads without the keys. */
export const OUTBOX_DAYS = 28;

/** What it takes to see what a journey asks of whom. */
export interface OutlookNeeds {
  readonly nudges: Pick<NudgeRepository, 'getMany'>;
  readonly trails: Pick<TrailRepository, 'get'>;
  readonly coverCards: Pick<CoverCardRepository, 'ofJourney'>;
  readonly catalogues: Catalogues;
  readonly clock: Clock;
  /** Who a journey's nudges can go to; it remembers, so it is made for one piece of work. */
  readonly recipientsOf: FindRecipients;
}

export interface Planning extends OutlookNeeds {
  readonly nudges: NudgeRepository;
  readonly trails: TrailRepository;
  /** Draws messages of the ledger anew, where what they show has changed. */
  readonly redraw: (messageIds: readonly string[]) => Promise<void>;
}

/** Makes the outbox, and the cards that are out, say what the journey now implies. Safe to run again at any time. */
export async function replan(planning: Planning, journey: Journey, employee: Employee): Promise<void> {
  const trail = await planning.trails.get(journey.id);
  await fill(planning, await outlookOf(planning, journey, employee, trail));
  await planning.redraw(trail?.messages ?? []);
  await keepPlan(planning, trail, digestOfPlan(journey, employee));
}

/**
 * Puts into the outbox what has come near, and takes out what no longer belongs there. Cards are drawn anew only where
 * that changed something, as after a crash in the middle of planning, where a new text of the law gives the plan other days, or where
 * someone else has come to look after it.
 */
export async function topUp(
  planning: Planning,
  journey: Journey,
  employee: Employee,
  trail: Trail | undefined,
): Promise<void> {
  const outlook = await outlookOf(planning, journey, employee, trail);
  const { change } = await fill(planning, outlook);
  const today = todayIn(currentTenant().timeZone, planning.clock);
  const plan = digestOfPlan(journey, employee);
  const isTouched = trail?.plan !== undefined && trail.plan !== plan;
  if (isTouched || change.length > 0 || changedHands(outlook.recipients, today))
    await planning.redraw(trail?.messages ?? []);
  await keepPlan(planning, trail, plan);
}

/** Remembers by which plan the cards are drawn, so that a text of the law that comes with a new program is noticed where it touches it. */
async function keepPlan({ trails }: Planning, trail: Trail | undefined, plan: string): Promise<void> {
  if (trail && trail.plan !== plan) await trails.add(trail.id, trail.employeeId, { plan });
}

const digestOfPlan = (journey: Journey, employee: Employee): string =>
  createHash('sha256')
    .update(JSON.stringify(leavePlanOf(journey, employee, currentTenant())))
    .digest('base64url');

async function outlookOf(
  { nudges, coverCards, catalogues, clock, recipientsOf }: OutlookNeeds,
  journey: Journey,
  employee: Employee,
  trail: Trail | undefined,
): Promise<JourneyOutlook> {
  const tenant = currentTenant();
  return {
    catalogue: catalogues.of(tenant),
    journey,
    employee,
    recipients: await recipientsOf(employee),
    defaults: tenant,
    isReturnAgreed: isReturnAgreed(await coverCards.ofJourney(journey.id)),
    existing: await nudges.getMany(trail?.nudges ?? []),
    now: clock.now(),
  };
}

/** All that is asked of anyone. */
function allWanted(outlook: JourneyOutlook): WantedNudge[] {
  const wanted = wantedNudges(outlook);
  return [...wanted, ...escalations(outlook, wanted)];
}

async function fill(planning: Planning, outlook: JourneyOutlook): Promise<OutboxChanges> {
  const { existing, now } = outlook;
  const changes = reconcile(allWanted(outlook), existing, {
    today: todayIn(currentTenant().timeZone, planning.clock),
    until: now.add({ hours: OUTBOX_DAYS * 24 }),
  });
  await apply(planning, outlook, changes);
  return changes;
}

/** A journey knows of a nudge before the nudge is there: a crash in between leaves an id of nothing, never a nudge that nobody finds. */
async function apply(
  { nudges, trails }: Planning,
  { employee, journey }: JourneyOutlook,
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

/** All that a journey asks of anyone, and what the outbox has of it. */
export async function askedBy(
  needs: OutlookNeeds,
  one: { readonly journey: Journey; readonly employee: Employee } | undefined,
): Promise<{ readonly wanted: readonly WantedNudge[]; readonly existing: readonly Nudge[] }> {
  if (!one) return { wanted: [], existing: [] };
  const trail = await needs.trails.get(one.journey.id);
  const outlook = await outlookOf(needs, one.journey, one.employee, trail);
  return { wanted: allWanted(outlook), existing: outlook.existing };
}

/** What lies ahead of a journey and what became of what was sent: the plan, with the state of each nudge that has one. */
export async function nudgesAhead(
  needs: OutlookNeeds,
  journey: Journey,
  employee: Employee,
): Promise<readonly { readonly wanted: WantedNudge; readonly nudge: Nudge | undefined }[]> {
  const outlook = await outlookOf(needs, journey, employee, await needs.trails.get(journey.id));
  return wantedNudges(outlook).map((wanted) => ({
    wanted,
    nudge: outlook.existing.find((nudge) => isFor(nudge, wanted)),
  }));
}

/** Whether a nudge is still asked of its reader, now that it is about to be sent. */
export async function isAsked(
  needs: OutlookNeeds,
  nudge: Nudge,
  whose: { readonly journey: Journey; readonly employee: Employee },
): Promise<boolean> {
  const { wanted } = await askedBy(needs, whose);
  return wanted.some((one) => isFor(nudge, one));
}

const isFor = (nudge: Nudge, { milestoneId, recipientId }: WantedNudge): boolean =>
  nudge.milestoneId === milestoneId && nudge.recipientId === recipientId;
