import type { CoverCardRepository } from '../../journeys/cover-card.js';
import type { ReportRepository } from '../../journeys/report.js';
import type { EmployeeRepository } from '../../people/employee.js';

export interface CutNeeds {
  readonly employees: Pick<EmployeeRepository, 'managedBy' | 'saveMany'>;
  readonly reports: Pick<ReportRepository, 'bySubject' | 'save'>;
  readonly coverCards: Pick<CoverCardRepository, 'bySubject' | 'change'>;
}

/**
 * Takes a user out of what is about others: whose manager they are, what they reported, and what they wrote of cover and
 * return. In how many documents.
 */
export async function cutReferences(
  { employees, reports, coverCards }: CutNeeds,
  userId: string,
): Promise<number> {
  const team = await employees.managedBy(userId);
  if (team.length > 0) await employees.saveMany(team.map((one) => ({ ...one, managerId: undefined })));
  const reported = await reports.bySubject({ kind: 'user', userId });
  for (const report of reported) await reports.save({ ...report, by: undefined });
  const written = await coverCards.bySubject({ kind: 'user', userId });
  for (const card of written) await coverCards.change(card, { by: undefined });
  return team.length + reported.length + written.length;
}
