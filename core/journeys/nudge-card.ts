import type { Catalogues } from '../coaching/catalogues.js';
import type { Locale } from '../language/locale.js';
import { aboutOf } from '../messages/about-journey.js';
import type { DigestLine, NudgeStanding, OverReason, View } from '../messages/view.js';
import { localDay, windowOf } from '../outbox/delivery-window.js';
import { isAnswered } from '../outbox/answered.js';
import type { NudgeState } from '../outbox/nudge.js';
import { hasLeft } from '../people/absence.js';
import type { Rights } from '../people/access.js';
import { currentTenant } from '../people/context.js';
import { todayIn, type Clock } from '../clock.js';
import { contentOf, type NudgeInFull } from './nudge-content.js';
import { milestonesOf } from './planned-milestones.js';
import { sightOfJourney } from './sight.js';

/** A reader with what they may see now, and the language they read. */
export interface Reader extends Rights {
  readonly locale: Locale;
}

export interface CardNeeds {
  readonly catalogues: Catalogues;
  readonly clock: Clock;
}

/**
 * Why a nudge no longer holds for this reader, by today's rights and facts; undefined where it holds. An answered one
 * holds, its card says how it was answered; not where someone grieves, and its cheer would be out of place.
 */
export function overReason(full: NudgeInFull, reader: Reader, needs: CardNeeds): OverReason | undefined {
  const { nudge, employee } = full;
  if (full.journey.facts.withdrawnOn) return 'plan-changed';
  const sight = nudge.recipientId === reader.user.id ? sightOfJourney(reader, full, needs.clock) : 'no';
  if (sight !== 'yes') return sight === 'away' ? 'away' : 'not-yours';
  if (hasLeft(employee, todayIn(currentTenant().timeZone, needs.clock))) return 'plan-changed';
  // The whole plan is worked out for it: where the rest tells, it is not asked.
  const isPlanned = (): boolean => isInPlan(full, needs.catalogues);
  if (isAnswered(nudge)) return !isGrief(full) || isPlanned() ? undefined : 'plan-changed';
  if (nudge.state === 'expired') return 'expired';
  if (!isPlanned()) return 'plan-changed';
  // The plan still asks for it, but of someone else.
  return nudge.state === 'withdrawn' ? 'taken' : undefined;
}

const isGrief = ({ journey: { facts } }: NudgeInFull): boolean =>
  (facts.lossReportedOn ?? facts.motherDiedOn) !== undefined;

function isInPlan({ nudge, journey, employee }: NudgeInFull, catalogues: Catalogues): boolean {
  const tenant = currentTenant();
  return milestonesOf(journey, employee, tenant, catalogues.of(tenant)).some(
    ({ milestone, awaitsBirth }) => milestone.id === nudge.milestoneId && !awaitsBirth,
  );
}

/** What a nudge's own card shows to its reader now. */
export function nudgeCard(full: NudgeInFull, reader: Reader, needs: CardNeeds): View {
  const reason = overReason(full, reader, needs);
  if (reason) return overCard(full, reason);
  const content = contentOf(full, reader.locale);
  switch (full.nudge.state) {
    case 'done':
      return { kind: 'nudge-done', nudge: content };
    case 'dismissed':
      return { kind: 'nudge-dismissed', nudge: content, reason: full.nudge.reason };
    case 'snoozed':
      return { kind: 'nudge-snoozed', nudge: content, until: snoozedUntil(full, reader) };
    default:
      return { kind: 'nudge', nudge: content };
  }
}

/** The day on which a snoozed nudge comes back. */
function snoozedUntil({ nudge }: NudgeInFull, { user }: Reader) {
  return nudge.nextAt ? localDay(nudge.nextAt, windowOf(user, currentTenant())) : nudge.expiresOn;
}

/** To whom may not see someone, or not now, not even the plan is offered. */
export function overCard(full: NudgeInFull, reason: OverReason): View {
  const isHidden =
    reason === 'not-yours' || reason === 'away' || full.journey.facts.withdrawnOn !== undefined;
  return { kind: 'nudge-over', reason, plan: isHidden ? undefined : aboutOf(full) };
}

const standings: Readonly<Partial<Record<NudgeState, NudgeStanding>>> = {
  done: 'done',
  dismissed: 'dismissed',
  snoozed: 'snoozed',
};

/** A nudge as a line of a digest. */
export function digestLine(full: NudgeInFull, reader: Reader, needs: CardNeeds): DigestLine {
  const standing = overReason(full, reader, needs) ? 'over' : (standings[full.nudge.state] ?? 'open');
  return { nudge: contentOf(full, reader.locale), standing };
}
