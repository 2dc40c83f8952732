import { z } from 'zod';
import { translator } from '../../language/messages.js';
import { currentSpeaker } from '../../people/context.js';
import type { Employee } from '../../people/employee.js';
import { firstName } from '../../people/first-name.js';
import { isSamePerson } from '../../people/same-person.js';
import { readUser } from '../../people/user-search.js';
import type { User } from '../../people/user.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, wrongBecause, type ReviewedChange } from '../flows/reviewed.js';
import { peopleLines, storeChange } from '../moved-people.js';
import { personChoices, readPerson } from '../person-field.js';
import { understandReport, whoField, WHO } from '../reported.js';
import { userChoice, userChoices } from '../user-field.js';

const TO = 'to';
const schema = z.object({ [WHO]: z.string(), [TO]: z.string(), team: z.stringbool().default(false) });

interface Move {
  /** As they are to be. */
  readonly employees: readonly Employee[];
  readonly manager: User;
}

const change: ReviewedChange<Move, CommandContext> = {
  understand: (context, typed) => understandReport(context, typed, 'day'),
  async form(context, values) {
    const t = translator(currentSpeaker().locale);
    const to = values[TO] === undefined ? undefined : await readUser(context.users, values[TO]);
    return {
      title: t('reassign.title'),
      fields: [
        { ...(await whoField(context, values)), label: t('reassign.who') },
        { kind: 'person', id: TO, label: t('reassign.to'), required: true, value: to && userChoice(to) },
        {
          kind: 'toggle',
          id: 'team',
          label: t('reassign.team'),
          required: false,
          value: values['team'] === 'true',
        },
      ],
    };
  },
  async read(context, fields, values) {
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const read = readForm(fields, schema, values, locale);
    if (!read.ok) return read;
    const employee = await readPerson(context, read.value[WHO]);
    if (!employee) return wrongAt(fields, values, WHO, 'form.error.person');
    const manager = await readUser(context.users, read.value[TO]);
    if (!manager?.roles.includes('manager')) return wrongAt(fields, values, TO, 'form.error.person');
    if (manager.id === employee.managerId) return wrongBecause(fields, values, TO, t('reassign.same'));
    const all = read.value.team ? await teamOf(context, employee) : [employee];
    const moving = all.filter((one) => !isSamePerson(manager, one));
    if (moving.length === 0) return wrongBecause(fields, values, TO, t('reassign.own'));
    return {
      ok: true,
      value: { manager, employees: moving.map((one) => ({ ...one, managerId: manager.id })) },
    };
  },
  async review(context, { employees, manager }) {
    const t = translator(currentSpeaker().locale);
    const said = { count: employees.length, manager: manager.name, names: namesOf(employees) };
    return {
      lines: [
        t('reassign.preview', said),
        ...(await peopleLines(context, { users: [], employees }, t)),
        t('roles.roster'),
      ],
      employeeIds: employees.map(({ id }) => id),
    };
  },
  async apply(context, { employees, manager }) {
    const t = translator(currentSpeaker().locale);
    await storeChange(context, { users: [], employees });
    const isTold = await context.tell(manager, (locale) => ({
      kind: 'notice',
      title: translator(locale)('reassign.told-title'),
      lines: [translator(locale)('reassign.told', { names: namesOf(employees) })],
      employeeIds: employees.map(({ id }) => id),
    }));
    const lines = [
      t('reassign.saved', { manager: manager.name }),
      ...(isTold ? [] : [t('reassign.untold', { manager: manager.name })]),
    ];
    return { kind: 'notice', title: t('report.done-title'), lines };
  },
  suggest: (context, field, typed) =>
    field === WHO ? personChoices(context, typed) : userChoices(context, typed),
};

/** An employee, or a whole team, goes to another manager: what is open goes along. */
export const reassign: FormCommand = {
  id: 'reassign',
  names: { nl: ['overdragen'], en: ['hand over', 'reassign'] },
  summary: { nl: 'Iemand naar een andere leidinggevende', en: 'Someone goes to another manager' },
  roles: ['hr'],
  flow: asFlow(reviewed(change)),
};

const teamOf = async ({ employees }: CommandContext, employee: Employee): Promise<Employee[]> =>
  employee.managerId === undefined
    ? [employee]
    : (await employees.managedBy(employee.managerId)).filter(({ leftOn }) => leftOn === undefined);

/** More names than these are a list nobody reads. */
const MOST_NAMED = 10;

function namesOf(employees: readonly Employee[]): string {
  const names = employees
    .slice(0, MOST_NAMED)
    .map((employee) => (employees.length === 1 ? employee.name : firstName(employee)));
  return employees.length > MOST_NAMED ? `${names.join(', ')}, …` : names.join(', ');
}
