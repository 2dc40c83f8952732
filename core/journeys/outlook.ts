import { breathe } from '../breathing.js';
import type { Clock } from '../clock.js';
import type { Catalogues } from '../coaching/catalogues.js';
import { isAnswered } from '../outbox/answered.js';
import type { Nudge, NudgeRepository } from '../outbox/nudge.js';
import type { WantedNudge } from '../outbox/reconcile.js';
import type { Trail, TrailRepository } from '../outbox/trail.js';
import { currentTenant } from '../people/context.js';
import type { Employee } from '../people/employee.js';
import { isReturnAgreed, type CoverCardRepository } from './cover-card.js';
import { escalations } from './escalation.js';
import type { FindRecipients } from './find-recipients.js';
import type { CheckedJourney, Journey } from './journey.js';
import { isAsPlanned, plannedBy } from './planned-by.js';
import { arriving, wantedNudges, type JourneyOutlook } from './wanted-nudges.js';

/** What it takes to see what a journey asks of whom. */
export interface OutlookNeeds {
  readonly nudges: Pick<NudgeRepository, 'getMany' | 'ofMilestone'>;
  readonly trails: Pick<TrailRepository, 'get'>;
  readonly coverCards: Pick<CoverCardRepository, 'ofJourney'>;
  readonly catalogues: Catalogues;
  readonly clock: Clock;
  /** Who a journey's nudges can go to; it remembers, so it is made for one piece of work. */
  readonly recipientsOf: FindRecipients;
}

/** What a journey asks of whom, by all that is known of it now; of one milestone, where no other is looked at. */
async function outlookOf(
  needs: OutlookNeeds,
  { journey, employee }: CheckedJourney,
  trail: Trail | undefined,
  milestoneId?: string,
): Promise<JourneyOutlook> {
  const tenant = currentTenant();
  const planned = trail?.nudges ?? [];
  return {
    catalogue: needs.catalogues.of(tenant),
    journey,
    employee,
    recipients: await needs.recipientsOf(employee),
    defaults: tenant,
    isReturnAgreed: isReturnAgreed(await needs.coverCards.ofJourney(journey.id)),
    existing: await (milestoneId === undefined
      ? needs.nudges.getMany(planned)
      : needs.nudges.ofMilestone(planned, milestoneId)),
    now: needs.clock.now(),
  };
}

/** All that is asked of anyone, of the milestones that may arrive. */
export function allWanted(outlook: JourneyOutlook, all = arriving(outlook)): WantedNudge[] {
  const wanted = wantedNudges(outlook, all);
  return [...wanted, ...escalations(outlook, all, wanted)];
}

/** All that a journey asks of anyone, and what the outbox has of it. */
export async function askedBy(
  needs: OutlookNeeds,
  one: CheckedJourney | undefined,
): Promise<{ readonly wanted: readonly WantedNudge[]; readonly existing: readonly Nudge[] }> {
  if (!one) return { wanted: [], existing: [] };
  const trail = await needs.trails.get(one.journey.id);
  const outlook = await outlookOf(needs, one, trail);
  // Many may ask at the same moment.
  await breathe();
  return { wanted: allWanted(outlook), existing: outlook.existing };
}

/** What lies ahead of a journey and what became of what was sent: the plan, with the state of each nudge that has one. */
export async function nudgesAhead(
  needs: OutlookNeeds,
  journey: Journey,
  employee: Employee,
): Promise<readonly { readonly wanted: WantedNudge; readonly nudge: Nudge | undefined }[]> {
  const outlook = await outlookOf(needs, { journey, employee }, await needs.trails.get(journey.id));
  await breathe();
  return wantedNudges(outlook).map((wanted) => ({
    wanted,
    nudge: outlook.existing.find((nudge) => isFor(nudge, wanted)),
  }));
}

/** Whether a nudge is still asked of its reader, now that it is about to be sent. */
export async function isAsked(needs: OutlookNeeds, nudge: Nudge, whose: CheckedJourney): Promise<boolean> {
  // What is asked of a milestone hangs on no other.
  const trail = await needs.trails.get(whose.journey.id);
  const outlook = await outlookOf(needs, whose, trail, nudge.milestoneId);
  // Whoever answers settles it for the others at once, before they are planned anew.
  const wasAnswered = outlook.existing.some(isAnswered);
  if (!wasAnswered && isAsPlanned(trail?.planned, plannedBy(outlook), outlook.now)) return true;
  const itself = arriving(outlook).filter(({ milestone }) => milestone.id === nudge.milestoneId);
  return allWanted(outlook, itself).some((one) => isFor(nudge, one));
}

const isFor = (nudge: Nudge, { milestoneId, recipientId }: WantedNudge): boolean =>
  nudge.milestoneId === milestoneId && nudge.recipientId === recipientId;
