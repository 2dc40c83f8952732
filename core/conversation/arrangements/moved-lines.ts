import type { LeaveEntitlement, LeavePlan } from '../../leave/leave-plan.js';
import { namesOf } from '../../countries/registry.js';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import { currentSpeaker } from '../../people/context.js';

/** What becomes of the end of the leave, the first day back and the hours of leave, a line each; none that stays. */
export const movedLines = (before: LeavePlan, after: LeavePlan): string[] => [
  ...movedDay('arrange.end-moves', before.anchors.E, after.anchors.E),
  ...movedDay('arrange.back-moves', before.anchors.R, after.anchors.R),
  ...after.entitlements.flatMap((right) => changedRight(right, before, after)),
];

function movedDay(
  key: 'arrange.end-moves' | 'arrange.back-moves',
  was: LeavePlan['anchors']['E'],
  will: LeavePlan['anchors']['E'],
): string[] {
  const { locale } = currentSpeaker();
  if (!was || !will || was.equals(will)) return [];
  return [translator(locale)(key, { was: formatDate(was, locale), will: formatDate(will, locale) })];
}

function changedRight({ kind, hours }: LeaveEntitlement, before: LeavePlan, after: LeavePlan): string[] {
  const { locale } = currentSpeaker();
  const was = before.entitlements.find((right) => right.kind === kind);
  if (!was || was.hours === hours) return [];
  const leave = namesOf(after, locale).leave[kind];
  return [translator(locale)('arrange.right-moves', { leave, was: was.hours, will: hours })];
}
