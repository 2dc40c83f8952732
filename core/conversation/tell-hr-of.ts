import { hrOn } from '../journeys/recipients.js';
import type { Locale } from '../language/locale.js';
import type { View } from '../messages/view.js';
import { currentSpeaker } from '../people/context.js';
import type { Employee } from '../people/employee.js';
import { isSamePerson } from '../people/same-person.js';
import type { User } from '../people/user.js';
import type { CommandContext } from './command.js';
import { outlookFor } from './outlook-for.js';
import { todayOf } from './reported.js';

/** So many of HR are told: whoever is responsible, and the substitute. */
const TOLD = 2;

/**
 * Writes to those of HR who look after these people's teams, each once; where one of them is away or cannot be reached, to the next.
 * How many were told: never the person who speaks, nor whom it is about.
 */
export async function tellHrOf(
  context: CommandContext,
  about: readonly Employee[],
  viewIn: (locale: Locale) => View,
): Promise<number> {
  const told = new Set<string>();
  for (const employee of onePerTeam(about)) {
    const theirs = (await presentHr(context, employee)).filter(
      (user) => user.id !== currentSpeaker().user.id && !about.some((one) => isSamePerson(user, one)),
    );
    let count = 0;
    for (const user of theirs) {
      if (count === TOLD) break;
      if (!told.has(user.id) && !(await context.tell(user, viewIn))) continue;
      told.add(user.id);
      count += 1;
    }
  }
  return told.size;
}

const onePerTeam = (employees: readonly Employee[]): Employee[] => [
  ...new Map(employees.map((employee) => [employee.team, employee])).values(),
];

/** In the order in which they are asked about this team. */
async function presentHr(context: CommandContext, employee: Employee): Promise<User[]> {
  return hrOn(todayOf(context), await outlookFor(context).recipientsOf(employee), employee);
}
