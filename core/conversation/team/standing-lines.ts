import { leavePlanOf } from '../../journeys/plan-journey.js';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import { stageOn } from '../../leave/stage.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import { isBefore } from '../../plain-date.js';
import { isEmpty } from '../../journeys/merge-agreed.js';
import { agreedLines } from '../cover/agreed-lines.js';
import type { CommandContext } from '../command.js';
import { titleOf } from '../milestone-field.js';
import type { EmployeeJourney } from '../plan-view.js';
import { todayOf } from '../reported.js';
import { rowsOf } from '../sheet/deadline-rows.js';
import { whatOf } from '../sheet/row-words.js';
import { dateLine, keyDatesOf } from './key-dates.js';
import { openTips } from './open-tips.js';

/** Where a journey stands, to its manager: the stage, the days to come, what was agreed, and what is open. */
export async function standingLines(context: CommandContext, whose: EmployeeJourney): Promise<string[]> {
  const t = translator(currentSpeaker().locale);
  const today = todayOf(context);
  const { journey, employee } = whose;
  const plan = leavePlanOf(journey, employee, currentTenant());
  const stage = stageOn(today, plan);
  const coming = keyDatesOf(whose, plan).filter(({ on }) => !isBefore(on, today));
  return [
    t('standing.stage', { stage: t(`overview.stage.${stage}`) }),
    ...(coming.length > 0 ? coming.map(dateLine) : [t('team.no-date')]),
    ...(await deadlineLine(context, whose)),
    ...(await coverLines(context, whose)),
    await openLine(context, whose),
  ];
}

/** The first legal date to come. */
async function deadlineLine(context: CommandContext, whose: EmployeeJourney): Promise<string[]> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const row = (await rowsOf(context, [whose])).find((one) => one.standing === 'open');
  if (!row) return [];
  const by = t(`deadlines.by.${row.by}`);
  return [t('standing.deadline', { date: formatDate(row.on, locale), what: whatOf(row), by })];
}

async function coverLines({ coverCards }: CommandContext, { journey }: EmployeeJourney): Promise<string[]> {
  const t = translator(currentSpeaker().locale);
  const card = await coverCards.ofJourney(journey.id);
  return card && !isEmpty(card)
    ? [t('standing.agreed'), ...agreedLines(card, t)]
    : [t('standing.not-agreed')];
}

async function openLine(context: CommandContext, { journey }: EmployeeJourney): Promise<string> {
  const tips = (await openTips(context)).filter((tip) => tip.journey.id === journey.id);
  const titles = tips.map(({ milestone }) => titleOf(milestone)).join('; ');
  return translator(currentSpeaker().locale)('standing.open', { count: tips.length, titles }).trim();
}
