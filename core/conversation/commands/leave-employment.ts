import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { consequenceLines } from '../../journeys/consequences.js';
import { carryOut, consequencesOfMove, type Move } from '../../journeys/moves.js';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker } from '../../people/context.js';
import type { Employee } from '../../people/employee.js';
import { withoutRoles } from '../../people/roles.js';
import { isSamePerson } from '../../people/same-person.js';
import { isBefore, plainDateSchema } from '../../plain-date.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, wrongBecause, type ReviewedChange } from '../flows/reviewed.js';
import { isLastOfHr } from '../last-of-hr.js';
import { tellOthersOfHr, withoutTheirManager } from '../orphaned.js';
import { outlookFor } from '../outlook-for.js';
import { dayField, todayOf } from '../reported.js';
import {
  findSomeone,
  readSomeone,
  someoneChoice,
  someoneField,
  understoodAs,
  type Someone,
} from '../someone.js';
import { dateAtEnd } from '../typed-date.js';

const WHO = 'who';
const DAY = 'day';

const schema = z.object({ [WHO]: z.string(), [DAY]: plainDateSchema });

interface Leaving {
  readonly who: Someone;
  readonly day: Temporal.PlainDate;
  /** It is still to come: until then all stays as it is. */
  readonly isLater: boolean;
}

const change: ReviewedChange<Leaving, CommandContext> = {
  async understand(context, typed) {
    const { rest, date } = dateAtEnd(typed, todayOf(context));
    const who = await understoodAs(context, rest);
    return { ...(who !== '' && { [WHO]: who }), ...(date && { [DAY]: date.toString() }) };
  },
  async form(context, values) {
    const t = translator(currentSpeaker().locale);
    const day = values[DAY] ?? todayOf(context).toString();
    return {
      title: t('leave.title'),
      fields: [
        await someoneField(context, { id: WHO, label: t('leave.who') }, values[WHO]),
        dayField(DAY, t('leave.day'), day, { hint: t('leave.day-hint') }),
      ],
    };
  },
  async read(context, fields, values) {
    const t = translator(currentSpeaker().locale);
    const read = readForm(fields, schema, values, currentSpeaker().locale);
    if (!read.ok) return read;
    const day = read.value[DAY];
    const today = todayOf(context);
    const who = await readSomeone(context, read.value[WHO]);
    if (!who) return wrongAt(fields, values, WHO, 'form.error.person');
    if (!who.employee && who.user?.roles.length === 0)
      return wrongBecause(fields, values, WHO, t('leave.gone'));
    if (await isLastOfHr(context, who.user)) return wrongBecause(fields, values, WHO, t('roles.last-hr'));
    if (isBefore(day, today.subtract({ years: 1 })) || isBefore(today.add({ years: 2 }), day))
      return wrongBecause(fields, values, DAY, t('leave.too-far'));
    const isLater = isBefore(today, day);
    return isLater && !who.employee
      ? wrongBecause(fields, values, DAY, t('leave.no-contract'))
      : { ok: true, value: { who, day, isLater } };
  },
  async review(context, leaving) {
    const t = translator(currentSpeaker().locale);
    const { who, isLater } = leaving;
    const { move, team } = await moveOf(context, leaving);
    const theirs = move.employees.filter(({ before }) => !isSamePerson(currentSpeaker().user, before));
    const consequences = await consequencesOfMove(outlookFor(context), { employees: theirs });
    const { name } = who;
    return {
      lines: [
        firstLine(context, leaving),
        ...consequenceLines(consequences, t),
        ...(team > 0
          ? [isLater ? t('leave.preview-later-team') : t('roles.takes-team', { count: team })]
          : []),
        ...(who.user && who.user.roles.length > 0 && !isLater ? [t('leave.preview-roles', { name })] : []),
        isLater ? t('leave.roster-later') : t('leave.roster', { name }),
      ],
      employeeIds: who.employee ? [who.employee.id] : [],
    };
  },
  async apply(context, leaving) {
    const { move, team } = await moveOf(context, leaving);
    if (!(await carryOut(context, move))) return { kind: 'problem', problem: { code: 'last-hr' } };
    if (!leaving.isLater) await tellOthersOfHr(context, leaving.who.name, team);
    return saved(leaving, leaving.isLater ? 0 : team);
  },
  suggest: async (context, _field, typed) => (await findSomeone(context, typed)).map(someoneChoice),
};

/** Someone leaves the employer: nothing of theirs is followed any more, and their team needs another manager. */
export const leaveEmployment: FormCommand = {
  id: 'leave-employment',
  names: { nl: ['uit dienst', 'vertrek'], en: ['leave employment', 'leaver'] },
  summary: { nl: 'Iemand gaat uit dienst', en: 'Someone leaves the employer' },
  roles: ['hr'],
  about: 'someone',
  flow: asFlow(reviewed(change)),
};

/**
 * Who changes: a day to come ends the contract, by which the law plans and from which on someone is away for good; a day that
 * is here ends everything at once.
 */
async function moveOf(
  context: CommandContext,
  { who, day, isLater }: Leaving,
): Promise<{ readonly move: Move; readonly team: number }> {
  const { user, employee } = who;
  const team = user ? await withoutTheirManager(context, user) : [];
  const own = employee ? [{ before: employee, after: ended(employee, day, isLater) }] : [];
  if (isLater) return { move: { users: [], employees: own }, team: team.length };
  const users = user && user.roles.length > 0 ? [{ before: user, after: withoutRoles(user) }] : [];
  return { move: { users, employees: [...own, ...team] }, team: team.length };
}

const ended = (employee: Employee, day: Temporal.PlainDate, isLater: boolean): Employee =>
  isLater ? { ...employee, contractEnd: day } : { ...employee, managerId: undefined, leftOn: day };

function firstLine(context: CommandContext, { who: { name }, day, isLater }: Leaving): string {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const date = formatDate(day, locale);
  if (isLater) return t('leave.preview-later', { name, date });
  return day.equals(todayOf(context))
    ? t('leave.preview-today', { name })
    : t('leave.preview', { name, date });
}

function saved({ who: { name, employee }, day, isLater }: Leaving, team: number): View {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const date = formatDate(day, locale);
  return {
    kind: 'notice',
    title: t('report.done-title'),
    lines: [
      isLater ? t('leave.saved-later', { name, date }) : t('leave.saved', { name }),
      ...(team > 0 ? [t('orphaned.line', { count: team, name }), t('orphaned.what-to-do')] : []),
      isLater ? t('leave.roster-later') : t('leave.roster', { name }),
    ],
    employeeIds: employee ? [employee.id] : [],
  };
}
