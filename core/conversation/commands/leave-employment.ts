import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import { currentSpeaker } from '../../people/context.js';
import type { Employee } from '../../people/employee.js';
import { isAfter, plainDateSchema } from '../../plain-date.js';
import { anyoneChoices, anyoneField, readAnyone, understandAnyone, type Anyone } from '../anyone-field.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, wrongBecause, type ReviewedChange } from '../flows/reviewed.js';
import { peopleLines, storeChange, type PeopleChange } from '../moved-people.js';
import { dayField, todayOf } from '../reported.js';
import { dateAtEnd } from '../typed-date.js';
import { isLastHr } from './roles.js';

const WHO = 'who';
const DAY = 'lastDay';
const schema = z.object({ [WHO]: z.string(), [DAY]: plainDateSchema });

interface Leaving {
  readonly whom: Anyone;
  readonly lastDay: Temporal.PlainDate;
  readonly isLater: boolean;
  readonly change: PeopleChange;
  readonly team: readonly Employee[];
}

const change: ReviewedChange<Leaving, CommandContext> = {
  async understand(context, typed) {
    const { rest, date } = dateAtEnd(typed, todayOf(context));
    const who = await understandAnyone(context, rest);
    return { ...(who !== '' && { [WHO]: who }), ...(date && { [DAY]: date.toString() }) };
  },
  async form(context, values) {
    const t = translator(currentSpeaker().locale);
    return {
      title: t('leaving.title'),
      fields: [
        await anyoneField(context, WHO, t('leaving.who'), values[WHO]),
        dayField(DAY, t('leaving.last-day'), values[DAY] ?? todayOf(context).toString()),
      ],
    };
  },
  async read(context, fields, values) {
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const read = readForm(fields, schema, values, locale);
    if (!read.ok) return read;
    const whom = await readAnyone(context, read.value[WHO]);
    if (!whom) return wrongAt(fields, values, WHO, 'form.error.person');
    if (whom.user && (await isLastHr(context, whom.user)))
      return wrongBecause(fields, values, WHO, t('roles.last-hr'));
    const lastDay = read.value[DAY];
    const isLater = isAfter(lastDay, todayOf(context));
    if (isLater && (whom.user?.roles.length ?? 0) > 0)
      return wrongBecause(fields, values, DAY, t('leaving.manager-later'));
    return { ok: true, value: await leavingOf(context, whom, lastDay, isLater) };
  },
  async review(context, { whom, lastDay, isLater, change: people, team }) {
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const said = { name: whom.name, date: formatDate(lastDay, locale) };
    return {
      lines: [
        isLater ? t('leaving.preview-later', said) : t('leaving.preview', said),
        ...(await peopleLines(context, people, t)),
        ...(team.length > 0 ? [t('leaving.team', { count: team.length })] : []),
        t('roles.roster'),
      ],
      employeeIds: people.employees.map(({ id }) => id),
    };
  },
  async apply(context, { whom, change: people }) {
    const t = translator(currentSpeaker().locale);
    await storeChange(context, people);
    return {
      kind: 'notice',
      title: t('report.done-title'),
      lines: [t('leaving.saved', { name: whom.name })],
    };
  },
  suggest: (context, field, typed) => (field === WHO ? anyoneChoices(context, typed) : Promise.resolve([])),
};

/** Someone leaves the employer: nothing more is planned about them, and they see nothing of others any more. */
export const leaveEmployment: FormCommand = {
  id: 'leave-employment',
  names: { nl: ['uit dienst'], en: ['leave employment', 'leaves'] },
  summary: { nl: 'Iemand gaat uit dienst', en: 'Someone leaves' },
  roles: ['hr'],
  flow: asFlow(reviewed(change)),
};

/** On a day to come the contract ends, by which the law works out the leave; on any other they are gone, and so is their role. */
async function leavingOf(
  { employees }: CommandContext,
  whom: Anyone,
  lastDay: Temporal.PlainDate,
  isLater: boolean,
): Promise<Leaving> {
  const { user, employee } = whom;
  const team = user && !isLater ? await employees.managedBy(user.id) : [];
  const own = employee
    ? [
        isLater
          ? { ...employee, contractEnd: lastDay }
          : { ...employee, managerId: undefined, leftOn: lastDay.add({ days: 1 }) },
      ]
    : [];
  const orphans = team.map((one) => ({ ...one, managerId: undefined }));
  const gone = user && !isLater ? [{ ...user, roles: [], granted: [] }] : [];
  return { whom, lastDay, isLater, team, change: { users: gone, employees: [...own, ...orphans] } };
}
