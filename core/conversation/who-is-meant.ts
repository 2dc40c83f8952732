import { translator } from '../language/messages.js';
import type { Offer } from '../messages/offer.js';
import type { View } from '../messages/view.js';
import { currentSpeaker, speaksForHr } from '../people/context.js';
import { findUsers } from '../people/user-search.js';
import { isOrdinaryText } from './ask/terms/ordinary.js';
import { awayIfSo } from './away.js';
import type { Command, CommandContext } from './command.js';
import { toCommand } from './offers.js';
import { nameIn } from './person-field.js';
import { isNamed } from './plan-search.js';
import { findSomeone } from './someone.js';
import { labelsOf, rolesIn, type Offered } from './told-apart.js';

/** Someone that a typed name may mean. */
export interface Meant extends Offered {
  /** Where they are of the roster. */
  readonly employeeId: string | undefined;
}

/** Those whom a text begins with, and what it says after their name. */
export interface Named {
  readonly people: readonly Meant[];
  readonly rest: string;
}

/** The most words of a name, and the most people that one card asks about. */
const MOST_WORDS = 6;
const MOST_ASKED = 6;
/** What a button can carry beside the command. */
const LONGEST_REST = 64;

/** Whom the words after a command's name begin with: the longest beginning that is somebody's name, or a part of one. */
export async function namedFirst(context: CommandContext, command: Command, typed: string): Promise<Named> {
  const { about } = command;
  if (!about || about === 'journey') return { people: [], rest: typed };
  const words = nameIn(typed).split(' ');
  for (let count = Math.min(words.length, MOST_WORDS); count > 0; count -= 1) {
    const name = nameIn(words.slice(0, count).join(' '));
    if (!/\p{L}{2}/u.test(name)) continue;
    const people = meantBy(name, await findBy[about](context, name));
    if (people.length > 0) return { people, rest: words.slice(count).join(' ') };
  }
  return { people: [], rest: typed };
}

/** Whoever has just that id, else whoever has that word in their name; a piece of one only where it is no word of ours. */
function meantBy(name: string, found: readonly Meant[]): readonly Meant[] {
  const exact = found.filter(({ id }) => id === name);
  const whole = found.filter((one) => isNamed(one.name, name));
  const [first = []] = [exact, whole].filter(({ length }) => length > 0);
  return first.length > 0 || isOrdinaryText(name) ? first : found;
}

type FindMeant = (context: CommandContext, name: string) => Promise<readonly Meant[]>;

const findBy: Readonly<Record<Exclude<Command['about'], 'journey' | undefined>, FindMeant>> = {
  employee: async ({ peopleSearch }, typed) =>
    (await peopleSearch.find(typed)).map(({ id, name, team, personnelNumber }) => ({
      ...{ id, name, where: team, number: personnelNumber, employeeId: id },
    })),
  someone: async (context, typed) => {
    const t = translator(currentSpeaker().locale);
    return (await findSomeone(context, typed)).map(({ id, name, user, employee }) => ({
      ...{ id, name, where: employee?.team ?? (user ? rolesIn(t, user) : '') },
      number: employee?.personnelNumber ?? user?.personnelNumber ?? user?.email,
      employeeId: employee?.id,
    }));
  },
  user: async ({ users }, typed) => {
    const t = translator(currentSpeaker().locale);
    if (!speaksForHr()) return [];
    return (await findUsers(users, typed)).map((user) => ({
      ...{ id: user.id, name: user.name, where: rolesIn(t, user) },
      ...{ number: user.personnelNumber ?? user.email, employeeId: undefined },
    }));
  },
};

/** What was typed after a command, its person as their id; where it may mean several, the question which. */
export async function whoIsMeant(
  context: CommandContext,
  command: Command,
  typed: string,
): Promise<string | View> {
  const { people, rest } = await namedFirst(context, command, typed);
  const [only, ...others] = people;
  if (!only) return typed;
  if (others.length === 0) return `${only.id} ${rest}`.trim();
  return (await awayIfSo(context)) ?? askWhich(command, people, rest);
}

/** Each with the button that goes on with what was asked. */
function askWhich(command: Command, people: readonly Meant[], rest: string): View {
  const t = translator(currentSpeaker().locale);
  const shown = people.slice(0, MOST_ASKED);
  return {
    kind: 'notice',
    title: t('which.title'),
    lines: people.length > shown.length ? [t('which.more')] : [],
    choices: goingOnWith(command, people, rest).slice(0, MOST_ASKED),
    employeeIds: shown.flatMap(({ employeeId }) => employeeId ?? []),
  };
}

/** A button for each person that gives the command for them, with what was said after their name. */
export function goingOnWith(command: Command, people: readonly Meant[], rest: string): Offer[] {
  const labels = labelsOf(people);
  return people.map(({ id, name }) => {
    const whole = rest === '' ? id : `${id} ${rest}`;
    const said = whole.length <= LONGEST_REST ? whole : id;
    return { text: labels.get(id) ?? name, action: toCommand(command.id, said) };
  });
}
