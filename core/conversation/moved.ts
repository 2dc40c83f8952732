import { translator } from '../language/messages.js';
import type { Choice, FieldView } from '../messages/form.js';
import { compareTexts } from '../people/by-name.js';
import { currentSpeaker, speaksForHr } from '../people/context.js';
import type { Employee } from '../people/employee.js';
import { folded } from '../people/fold.js';
import { MOST_FOUND } from '../people/people-search.js';
import { findUsers, readUser } from '../people/user-search.js';
import type { CommandContext } from './command.js';
import { personChoices, readPerson } from './person-field.js';

/** Before the id of a manager whose whole team is meant, and before a team in which some have no manager. */
const TEAM_OF = 'team-of:';
const ORPHANS = 'orphans:';
/** A chat takes no longer value of a choice. */
const MOST_VALUE = 75;

type Needs = Pick<CommandContext, 'users' | 'employees' | 'peopleSearch'>;

/** Who can be moved, for what was typed: an employee, a manager's whole team, and those of a team who have no manager. */
export async function movedChoices(needs: Needs, typed: string): Promise<readonly Choice[]> {
  if (!speaksForHr()) return [];
  const t = translator(currentSpeaker().locale);
  const people = await personChoices(needs, typed);
  const teams: Choice[] = [];
  for (const { id, name } of await findUsers(needs.users, typed))
    if ((await teamOf(needs, id)).length > 0)
      teams.push({ value: `${TEAM_OF}${id}`, label: t('reassign.team-of', { name }) });
  const orphaned = [...new Set((await needs.employees.withoutManager()).map(({ team }) => team))]
    .filter((team) => folded(team).includes(folded(typed)))
    .sort(compareTexts)
    .map((team) => ({ value: orphansOf(team), label: t('reassign.orphans', { team }) }));
  return [...people, ...teams, ...orphaned].slice(0, MOST_FOUND);
}

/** Those who are meant; undefined where nobody can tell who. */
export async function readMoved(needs: Needs, value: string): Promise<Employee[] | undefined> {
  if (value.startsWith(TEAM_OF)) return teamOf(needs, value.slice(TEAM_OF.length));
  if (value.startsWith(ORPHANS)) return orphans(needs, (team) => orphansOf(team) === value);
  const employee = await readPerson(needs, value);
  if (employee) return [employee];
  const manager = await readUser(needs.users, value);
  if (manager) return teamOf(needs, manager.id);
  const named = await orphans(needs, (team) => folded(team) === folded(value));
  return named.length > 0 ? named : undefined;
}

export async function movedField(needs: Needs, id: string, value = ''): Promise<FieldView> {
  const t = translator(currentSpeaker().locale);
  const shown = await labelled(needs, value);
  return {
    kind: 'person',
    id,
    label: t('reassign.who'),
    hint: t('reassign.who-hint'),
    required: true,
    value: value === '' ? undefined : shown,
  };
}

async function labelled(needs: Needs, value: string): Promise<Choice> {
  const t = translator(currentSpeaker().locale);
  if (value.startsWith(ORPHANS)) {
    const [first] = (await readMoved(needs, value)) ?? [];
    return { value, label: t('reassign.orphans', { team: first?.team ?? '' }) };
  }
  const manager = value.startsWith(TEAM_OF) ? await needs.users.get(value.slice(TEAM_OF.length)) : undefined;
  if (manager) return { value, label: t('reassign.team-of', { name: manager.name }) };
  const employee = value === '' ? undefined : await readPerson(needs, value);
  return employee
    ? { value: employee.id, label: `${employee.name} (${employee.team})` }
    : { value, label: value };
}

const teamOf = async ({ employees }: Needs, managerId: string): Promise<Employee[]> =>
  (await employees.managedBy(managerId)).filter(({ leftOn }) => !leftOn);

const orphansOf = (team: string): string => `${ORPHANS}${team}`.slice(0, MOST_VALUE);

const orphans = async ({ employees }: Needs, isMeant: (team: string) => boolean): Promise<Employee[]> =>
  (await employees.withoutManager()).filter(({ team }) => isMeant(team));
