import type { ReportRepository } from '../../journeys/report.js';
import type { EmployeeRepository } from '../../people/employee.js';

export interface CutNeeds {
  readonly employees: Pick<EmployeeRepository, 'managedBy' | 'saveMany'>;
  readonly reports: Pick<ReportRepository, 'bySubject' | 'save'>;
}

/** Takes a user out of what is about others: whose manager they are, and what they reported. In how many documents. */
export async function cutReferences({ employees, reports }: CutNeeds, userId: string): Promise<number> {
  const team = await employees.managedBy(userId);
  if (team.length > 0) await employees.saveMany(team.map((one) => ({ ...one, managerId: undefined })));
  const reported = await reports.bySubject({ kind: 'user', userId });
  for (const report of reported) await reports.save({ ...report, by: undefined });
  return team.length + reported.length;
}
