import type { Subjects } from '../command.js';
import { currentReader, visibleJourneys, type EmployeeJourney } from '../plan-view.js';

/** Whose teams are in someone's own care now: their own, and those of the managers they stand in for today. */
export async function managersCaredFor(needs: Subjects): Promise<readonly string[]> {
  const { user, standsInFor } = await currentReader(needs);
  return [user.id, ...standsInFor];
}

/**
 * The journeys of the people in someone's own care, which they may know of now. Whoever is of HR too sees everyone's, but has no more
 * in their care for that.
 */
export async function journeysInCare(needs: Subjects): Promise<EmployeeJourney[]> {
  const managers = await managersCaredFor(needs);
  return (await visibleJourneys(needs)).filter(({ employee }) =>
    managers.some((id) => id === employee.managerId),
  );
}
