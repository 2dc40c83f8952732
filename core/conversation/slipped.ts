import type { CommandOffer, View } from '../messages/view.js';
import type { Command, CommandContext } from './command.js';
import { slipsOf, type Slip } from './command-search.js';
import { plan } from './commands/plan.js';
import { comesClose, MOST_OFFERED, plansOf } from './plan-search.js';
import { offersOf, type EmployeeJourney } from './plan-view.js';
import { goingOnWith, namedFirst, type Meant } from './who-is-meant.js';

/** So many words after a mistyped command are a name or a number; more are a sentence, and its first word was no command. */
const MOST_WORDS = 4;

/** What was probably meant, where a command or a name was mistyped: it is asked, never done. `isLost`: nothing else could be made of it. */
export async function slipped(
  context: CommandContext,
  visible: readonly EmployeeJourney[],
  text: string,
  isLost = false,
): Promise<View | undefined> {
  const slips = slipsOf(context.commands, text, isLost);
  const near = slips.filter(({ rest }) => rest.split(' ').length <= MOST_WORDS);
  const close = visible.filter(({ employee }) => comesClose(employee.name, text));
  if (near.length === 0) return offer([], close);
  const [first] = near;
  if (first?.command.id === plan.id && first.rest !== '') {
    const found = await plansOf(context, visible, first.rest);
    return offer([], [...found.plans, ...found.close]) ?? offer([bare(first)], []);
  }
  const offers = await Promise.all(near.map((slip) => offersFor(context, visible, slip)));
  return offer(offers.flat().slice(0, MOST_OFFERED), []);
}

/** The command as it was probably meant: for each person it may be about, or with the number behind it. */
async function offersFor(
  context: CommandContext,
  visible: readonly EmployeeJourney[],
  slip: Slip,
): Promise<readonly CommandOffer[]> {
  const { command, name, rest } = slip;
  if (/^\d{1,4}$/.test(rest)) return [{ command: command.id, name: `${name} ${rest}`, rest }];
  if (!command.about || rest === '') return [bare(slip)];
  const named = await namedFirst(context, command, rest);
  const people = named.people.length > 0 ? named.people : closeTo(visible, command, rest);
  if (people.length === 0) return [bare(slip)];
  return goingOnWith(command, people, named.people.length > 0 ? named.rest : '').map(
    ({ text, action }, index) => ({
      command: command.id,
      name: `${name} ${text}`,
      ...(action.do === 'command' && { rest: action.rest }),
      employeeId: people[index]?.employeeId,
    }),
  );
}

/** People of the roster whose name comes close to one that nobody has. */
const closeTo = (visible: readonly EmployeeJourney[], { about }: Command, typed: string): Meant[] =>
  about === 'user'
    ? []
    : visible
        .filter(({ employee }) => comesClose(employee.name, typed))
        .map(({ employee: { id, name, team, personnelNumber } }) => ({
          ...{ id, name, where: team, number: personnelNumber, employeeId: id },
        }));

/** The command alone. */
export const bare = ({ command, name }: Slip): CommandOffer => ({ command: command.id, name });

function offer(commands: readonly CommandOffer[], people: readonly EmployeeJourney[]): View | undefined {
  if (commands.length + people.length === 0) return undefined;
  return { kind: 'did-you-mean', commands, plans: offersOf(people.slice(0, MOST_OFFERED)) };
}
