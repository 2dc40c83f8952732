import { groupBy } from '../group-by.js';
import { askedBy } from '../journeys/outlook.js';
import type { Journey } from '../journeys/journey.js';
import type { Report } from '../journeys/report.js';
import type { Locale } from '../language/locale.js';
import { translator } from '../language/messages.js';
import type { View } from '../messages/view.js';
import type { Nudge } from '../outbox/nudge.js';
import { currentSpeaker } from '../people/context.js';
import { firstName } from '../people/first-name.js';
import type { Employee } from '../people/employee.js';
import { success, type Result } from '../problem.js';
import { isSince } from '../week.js';
import type { CommandContext } from './command.js';
import { outlookFor } from './outlook-for.js';

/**
 * Takes back a report. Cards that came of it and that the plan does not ask for go, and whoever read one is told that it was a
 * mistake, but for the person who takes it back. How many were told.
 */
export async function takeBack(needs: CommandContext, report: Report): Promise<Result<number>> {
  const undone = await needs.planned.undo(report);
  if (!undone.ok) return undone;
  const employee = await needs.employees.get(report.employeeId);
  const wrong = employee ? await cameOf(needs, report, undone.value, employee) : [];
  const byReader = groupBy(wrong, ({ recipientId }) => recipientId);
  const { user: speaker } = currentSpeaker();
  for (const user of await needs.users.getMany([...byReader.keys()])) {
    const ids = new Set((byReader.get(user.id) ?? []).map(({ id }) => id));
    const standing = await needs.messages.standingWith(user.id);
    const cards = standing.filter(({ nudges }) => nudges.length > 0 && nudges.every((id) => ids.has(id)));
    await needs.ledger.remove(cards.map(({ id }) => id));
    if (employee && user.id !== speaker.id) await needs.tell(user, (locale) => apology(employee, locale));
  }
  byReader.delete(speaker.id);
  return success(byReader.size);
}

/** What was read since the report, and nobody would have read without it. */
async function cameOf(
  needs: CommandContext,
  { at }: Report,
  journey: Journey,
  employee: Employee,
): Promise<Nudge[]> {
  const { wanted, existing } = await askedBy(outlookFor(needs), { journey, employee });
  const isWanted = ({ milestoneId, recipientId }: Nudge): boolean =>
    wanted.some((one) => one.milestoneId === milestoneId && one.recipientId === recipientId);
  return existing.filter((nudge) => nudge.deliveredAt && isSince(nudge.deliveredAt, at) && !isWanted(nudge));
}

function apology(employee: Employee, locale: Locale): View {
  const t = translator(locale);
  return {
    kind: 'notice',
    title: t('undo.sorry-title'),
    lines: [t('undo.sorry', { name: firstName(employee) }), t('undo.sorry-nothing')],
    employeeIds: [employee.id],
  };
}
