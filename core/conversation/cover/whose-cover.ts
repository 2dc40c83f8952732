import type { CoverCard } from '../../journeys/cover-card.js';
import { maySeeJourney } from '../../journeys/sight.js';
import type { Employee } from '../../people/employee.js';
import type { CommandContext } from '../command.js';
import { currentReader, type EmployeeJourney } from '../plan-view.js';

/** A journey with what was agreed on its cover and return, if anything was. */
export interface Covered extends EmployeeJourney {
  readonly card: CoverCard | undefined;
}

/** The newest journey of someone that the person who speaks may see now, with its card. */
export async function coveredOf(context: CommandContext, employee: Employee): Promise<Covered | undefined> {
  const reader = await currentReader(context);
  const [journey] = (await context.journeys.ofEmployees([employee.id]))
    .filter((one) => maySeeJourney(reader, { journey: one, employee }, context.clock))
    .sort((a, b) => b.ordinal - a.ordinal);
  return journey && { journey, employee, card: await context.coverCards.ofJourney(journey.id) };
}

/** Whoever wrote last, by name; undefined for someone who is gone. */
export async function writerOf(
  { users }: Pick<CommandContext, 'users'>,
  { by }: CoverCard,
): Promise<string | undefined> {
  return by === undefined ? undefined : (await users.get(by))?.name;
}
