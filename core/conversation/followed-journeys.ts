import { Temporal } from 'temporal-polyfill';
import { mapBreathing } from '../breathing.js';
import { leavePlanOf } from '../journeys/plan-journey.js';
import { fateOf, recipientsWithTrouble } from '../journeys/undelivered.js';
import { stageOn, type Stage } from '../leave/stage.js';
import type { Fate } from '../messages/view.js';
import type { Nudge } from '../outbox/nudge.js';
import { currentTenant } from '../people/context.js';
import { isBefore } from '../plain-date.js';
import type { CommandContext } from './command.js';
import { visibleJourneys, type EmployeeJourney } from './plan-view.js';
import { todayOf } from './reported.js';

/** A journey with all that HR counts of it. */
export interface FollowedJourney extends EmployeeJourney {
  readonly stage: Stage;
  readonly nudges: readonly Nudge[];
  /** Of these, the ones that were read, not answered, and are over. */
  readonly overdue: readonly Nudge[];
  /** Of these, the ones that did not reach their readers. */
  readonly missed: readonly Nudge[];
  /** The next to come; undefined where the outbox holds none. */
  readonly next: Nudge | undefined;
}

/** Every journey that the person who speaks may see, with what became of its nudges. */
export async function followedJourneys(context: CommandContext): Promise<FollowedJourney[]> {
  const journeys = await visibleJourneys(context);
  const trails = await context.trails.getMany(journeys.map(({ journey }) => journey.id));
  const idsOf = new Map(trails.map(({ id, nudges }) => [id, nudges]));
  const all = await context.nudges.getMany(trails.flatMap(({ nudges }) => nudges));
  const byId = new Map(all.map((nudge) => [nudge.id, nudge]));
  const isMissed = await missedBy(context, all);
  const today = todayOf(context);
  return mapBreathing(journeys, ({ journey, employee }) => {
    const nudges = (idsOf.get(journey.id) ?? []).flatMap((id) => byId.get(id) ?? []);
    const planned = nudges.filter(({ state }) => state === 'planned' || state === 'snoozed');
    return {
      journey,
      employee,
      stage: stageOn(today, leavePlanOf(journey, employee, currentTenant())),
      nudges,
      overdue: nudges.filter(({ state, expiresOn }) => state === 'delivered' && isBefore(expiresOn, today)),
      missed: nudges.filter(isMissed),
      next: planned.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))[0],
    };
  });
}

/** What became of a nudge that did not reach its reader, or that they never saw. */
const lost: readonly Fate[] = ['undeliverable', 'held', 'unknown', 'expired'];

async function missedBy(
  stores: Pick<CommandContext, 'users' | 'contacts'>,
  nudges: readonly Nudge[],
): Promise<(nudge: Nudge) => boolean> {
  const recipients = await recipientsWithTrouble(stores, nudges);
  return (nudge) => {
    const fate = fateOf(nudge, recipients.get(nudge.recipientId)?.trouble);
    return fate !== undefined && lost.includes(fate);
  };
}
