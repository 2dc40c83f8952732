import type { Agreed } from '../../journeys/cover-card.js';
import { isEmpty } from '../../journeys/merge-agreed.js';
import { translator } from '../../language/messages.js';
import { aboutOf } from '../../messages/about-journey.js';
import type { View } from '../../messages/view.js';
import type { Nudge, NudgeState } from '../../outbox/nudge.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import type { CommandContext } from '../command.js';
import { agreedLines } from './agreed-lines.js';
import type { Writing } from './cover-form.js';
import { coverView } from './cover-view.js';
import { coveredOf, type Covered } from './whose-cover.js';

/** Keeps what was written, where the card still is as it was read; else nothing, and the words are handed back. */
export async function keepCover(context: CommandContext, { covered, agreed }: Writing): Promise<View> {
  const t = translator(currentSpeaker().locale);
  if (!(await write(context, covered, agreed))) return handBack(covered, agreed);
  if (agreed.firstWeek !== '') await answerReminder(context, covered.journey.id);
  await context.planned.replanThese([covered.journey.id]);
  if (isEmpty(agreed)) return { kind: 'notice', title: t('report.done-title'), lines: [t('cover.removed')] };
  const kept = await coveredOf(context, covered.employee);
  return kept ? coverView(context, kept, t('cover.saved')) : handBack(covered, agreed);
}

/** False where someone else wrote in the same moment. */
async function write(
  { coverCards, clock, newId }: CommandContext,
  covered: Covered,
  agreed: Agreed,
): Promise<boolean> {
  const { card } = covered;
  if (card && isEmpty(agreed)) return coverCards.take(card);
  const written = { ...agreed, by: currentSpeaker().user.id, at: clock.now() };
  if (card) return (await coverCards.change(card, written)) !== undefined;
  return coverCards.insert({ id: newId(), version: newId(), ...aboutOf(covered), ...written });
}

/** Whoever was reminded has done what the reminder asked for, and its card says so. */
async function answerReminder(
  { trails, nudges, catalogues }: CommandContext,
  journeyId: string,
): Promise<void> {
  const trail = await trails.get(journeyId);
  const isReminder = ({ milestoneId }: Nudge): boolean =>
    catalogues.find(currentTenant(), milestoneId)?.unlessAgreed === true;
  for (const { id } of (await nudges.getMany(trail?.nudges ?? [])).filter(isReminder))
    await nudges.change(id, { states: reminded }, { state: 'done', nextAt: undefined, claim: undefined });
}

/** It stands somewhere, and waits for an answer. */
const reminded = ['delivered', 'snoozed', 'unknown'] as const satisfies readonly NudgeState[];

function handBack(covered: Covered, agreed: Agreed): View {
  const t = translator(currentSpeaker().locale);
  return {
    kind: 'notice',
    title: t('cover.collided'),
    lines: [t('cover.collided-line'), ...agreedLines(agreed, t)],
    about: aboutOf(covered),
  };
}
