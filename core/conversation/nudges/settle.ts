import { nudgeCard, overCard, type Reader } from '../../journeys/nudge-card.js';
import type { NudgeInFull } from '../../journeys/nudge-content.js';
import type { View } from '../../messages/view.js';
import { nudgeStates, type Nudge, type NudgePatch } from '../../outbox/nudge.js';
import type { Subjects } from '../command.js';
import { redrawCopies } from './asked-nudge.js';

/**
 * What a person may still answer: a card stays good after a crash, a snooze or a second press, and whoever presses it has
 * it, whatever we thought had become of it.
 */
const answerable = nudgeStates.filter((state) => state !== 'withdrawn' && state !== 'expired');

/** Keeps what someone answered, and tells every other card of it. What the pressed card shows from now on. */
export async function settle(
  needs: Subjects,
  full: NudgeInFull,
  reader: Reader,
  answer: NudgePatch,
): Promise<View> {
  const changed = await needs.nudges.change(
    full.nudge,
    { states: answerable },
    { ...answer, claim: undefined },
  );
  if (!changed) return overCard(full, 'plan-changed');
  await tellOthers(needs, { ...full, nudge: changed });
  return nudgeCard({ ...full, nudge: changed }, reader, needs);
}

/** An answer settles a milestone for whoever was asked it too: what they have of it closes, what is planned for them is dropped. */
async function tellOthers(needs: Subjects, full: NudgeInFull): Promise<void> {
  const { nudge, journey } = full;
  const trail = await needs.trails.get(journey.id);
  const isOfOthers = ({ id, milestoneId }: Nudge): boolean =>
    id !== nudge.id && milestoneId === nudge.milestoneId;
  const siblings = nudge.state === 'snoozed' ? [] : await needs.nudges.getMany(trail?.nudges ?? []);
  if (siblings.some(isOfOthers)) await needs.planned.replanThese([journey.id]);
  else await redrawCopies(needs, full);
}
