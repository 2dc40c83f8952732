import { planMilestones } from '../coaching/planner.js';
import type { Catalogues } from '../coaching/catalogues.js';
import type { Locale } from '../language/locale.js';
import type { DigestLine, NudgeStanding, OverReason, View } from '../messages/view.js';
import { localDay, windowOf } from '../outbox/delivery-window.js';
import type { NudgeState } from '../outbox/nudge.js';
import { maySee } from '../people/access.js';
import { currentTenant } from '../people/context.js';
import type { User } from '../people/user.js';
import { contentOf, type NudgeInFull } from './nudge-content.js';
import { factsOf, leavePlanOf } from './plan-journey.js';

/** A reader, and the language they read. */
export interface Reader {
  readonly user: User;
  readonly locale: Locale;
}

/**
 * Why a nudge no longer holds for this reader, by today's rights and facts; undefined where it holds. An answered one
 * holds: its card says how it was answered.
 */
export function overReason(
  { nudge, journey, employee }: NudgeInFull,
  { user }: Reader,
  catalogues: Catalogues,
): OverReason | undefined {
  if (nudge.recipientId !== user.id || !maySee(user, employee)) return 'not-yours';
  if (nudge.state === 'done' || nudge.state === 'dismissed') return undefined;
  if (nudge.state === 'expired') return 'expired';
  const tenant = currentTenant();
  const plan = leavePlanOf(journey, employee, tenant.country);
  const planned = planMilestones(catalogues.of(tenant).all, factsOf(journey.facts, employee), plan);
  const isPlanned = planned.some(
    ({ milestone, awaitsBirth }) => milestone.id === nudge.milestoneId && !awaitsBirth,
  );
  return isPlanned && nudge.state !== 'withdrawn' ? undefined : 'plan-changed';
}

/** What a nudge's own card shows to its reader now. */
export function nudgeCard(full: NudgeInFull, reader: Reader, catalogues: Catalogues): View {
  const reason = overReason(full, reader, catalogues);
  if (reason) return overCard(full, reason);
  const content = contentOf(full, reader.locale);
  switch (full.nudge.state) {
    case 'done':
      return { kind: 'nudge-done', nudge: content };
    case 'dismissed':
      return { kind: 'nudge-dismissed', nudge: content };
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

/** After a change of who looks after someone, not even the plan is offered. */
export function overCard({ journey, employee }: NudgeInFull, reason: OverReason): View {
  const plan = { journeyId: journey.id, employeeId: employee.id };
  return { kind: 'nudge-over', reason, plan: reason === 'not-yours' ? undefined : plan };
}

const standings: Readonly<Partial<Record<NudgeState, NudgeStanding>>> = {
  done: 'done',
  dismissed: 'dismissed',
  snoozed: 'snoozed',
};

/** A nudge as a line of a digest. */
export function digestLine(full: NudgeInFull, reader: Reader, catalogues: Catalogues): DigestLine {
  const standing = overReason(full, reader, catalogues) ? 'over' : (standings[full.nudge.state] ?? 'open');
  return { nudge: contentOf(full, reader.locale), standing };
}
