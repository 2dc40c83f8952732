import { consequencesFor, type Consequences } from '../journeys/consequences.js';
import type { Journey } from '../journeys/journey.js';
import type { CommandContext } from './command.js';
import { outlookFor } from './outlook-for.js';

/** What decides who gets what, beside the journeys and the roster. */
type Deciding = Pick<CommandContext, 'pauses' | 'standIns' | 'hrShares'>;

/** What would follow for these journeys if that were decided otherwise. Changes nothing. */
export async function consequencesOfDeciding(
  context: CommandContext,
  journeys: readonly Journey[],
  otherwise: Partial<Deciding>,
): Promise<Consequences> {
  const employees = await context.employees.getMany(journeys.map(({ employeeId }) => employeeId));
  const byId = new Map(employees.map((employee) => [employee.id, employee]));
  const whose = journeys.flatMap((journey) => {
    const employee = byId.get(journey.employeeId);
    return employee ? [{ journey, employee }] : [];
  });
  return consequencesFor(outlookFor(context), outlookFor({ ...context, ...otherwise }), whose);
}
