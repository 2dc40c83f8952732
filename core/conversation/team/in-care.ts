import { currentReader, visibleJourneys, type EmployeeJourney } from '../plan-view.js';
import type { Subjects } from '../command.js';

/**
 * The journeys of the people in someone's own care, which they may know of now: of their team, and of the teams they stand in for
 * today. Whoever is of HR too sees everyone's, but has no more in their care for that.
 */
export async function journeysInCare(needs: Subjects): Promise<EmployeeJourney[]> {
  const { user, standsInFor } = await currentReader(needs);
  const managers = [user.id, ...standsInFor];
  return (await visibleJourneys(needs)).filter(({ employee }) =>
    managers.some((id) => id === employee.managerId),
  );
}
