import { Temporal } from 'temporal-polyfill';
import { overReason } from '../../journeys/nudge-card.js';
import { nudgeInFull, type NudgeInFull } from '../../journeys/nudge-content.js';
import type { RightsStores } from '../../journeys/rights.js';
import { compareTexts } from '../../people/by-name.js';
import { isBefore } from '../../plain-date.js';
import type { CommandContext } from '../command.js';
import { currentReader } from '../plan-view.js';
import { todayOf } from '../reported.js';

type OpenNeeds = RightsStores & Pick<CommandContext, 'nudges' | 'journeys' | 'employees' | 'catalogues'>;

/**
 * The tips that reached the person who speaks, or perhaps did, and that they have not answered: as far as they hold by today's rights
 * and facts. What can still be done in time goes first, then what is past; the oldest of each on top.
 */
export async function openTips(context: OpenNeeds): Promise<NudgeInFull[]> {
  const reader = await currentReader(context);
  const tips: NudgeInFull[] = [];
  for (const nudge of await context.nudges.withState(reader.user.id, 'delivered', 'unknown')) {
    const full = await nudgeInFull(context, nudge);
    if (full && !overReason(full, reader, context)) tips.push(full);
  }
  const today = todayOf(context);
  const isPast = ({ nudge }: NudgeInFull): number => Number(isBefore(nudge.expiresOn, today));
  return tips.sort((a, b) => isPast(a) - isPast(b) || byDay(a, b));
}

const byDay = (a: NudgeInFull, b: NudgeInFull): number =>
  Temporal.PlainDate.compare(a.nudge.on, b.nudge.on) || compareTexts(a.nudge.id, b.nudge.id);
