import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { announcedFacts } from '../../journeys/announcement.js';
import { exampleProblem } from '../../journeys/example-plan.js';
import { sameJourney } from '../../journeys/same-journey.js';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import { problemSentence } from '../../language/problem-sentence.js';
import { journeyRoles, type JourneyRole } from '../../leave/journey-facts.js';
import type { FormValues } from '../../messages/form.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker } from '../../people/context.js';
import type { Employee } from '../../people/employee.js';
import { firstName } from '../../people/first-name.js';
import { plainDateSchema } from '../../plain-date.js';
import { awayIfSo } from '../away.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, wrongBecause, type ReviewedChange } from '../flows/reviewed.js';
import { nameIn, readPerson, theOnly } from '../person-field.js';
import { dayField, suggestWho, todayOf, WHO, whoField } from '../reported.js';
import { roleField } from '../role-field.js';
import { tellHrOf } from '../tell-hr-of.js';
import { journeysInCare, managersCaredFor } from '../team/in-care.js';
import { comingDateAtEnd } from '../typed-date.js';

const AGREED = 'agreed';

const schema = z.object({
  [WHO]: z.string(),
  role: z.enum(journeyRoles),
  expectedOn: plainDateSchema,
  [AGREED]: z.stringbool().default(false),
});

interface Told {
  readonly employee: Employee;
  readonly role: JourneyRole;
  readonly expectedOn: Temporal.PlainDate;
}

const change: ReviewedChange<Told, CommandContext> = {
  nothing: awayIfSo,
  async understand(context, typed) {
    const { rest, date } = comingDateAtEnd(typed, todayOf(context));
    const name = nameIn(rest);
    const who = (await theOnly(context, name))?.id ?? name;
    return { ...(who !== '' && { [WHO]: who }), ...(date && { expectedOn: date.toString() }) };
  },
  async form(context, values) {
    const t = translator(currentSpeaker().locale);
    return {
      title: t('announce.title'),
      lines: [t('announce.warning'), t('announce.how')],
      fields: [
        await whoField(context, values),
        roleField(t('journey.role'), values['role']),
        dayField('expectedOn', t('announce.day'), values['expectedOn'], { hint: t('announce.day-hint') }),
        {
          kind: 'toggle',
          id: AGREED,
          label: t('announce.agreed'),
          required: true,
          value: values[AGREED] === 'true',
        },
      ],
    };
  },
  async read(context, fields, values) {
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const read = readForm(fields, schema, values, locale);
    if (!read.ok) return read;
    const employee = await ofTheirOwn(context, values);
    if (!employee) return wrongAt(fields, values, WHO, 'form.error.person');
    if (!read.value.agreed) return wrongBecause(fields, values, AGREED, t('announce.not-agreed'));
    const { role, expectedOn } = read.value;
    const facts = {
      ...announcedFacts({ role, expectedOn }),
      announcedOn: todayOf(context),
      multiples: false,
    };
    const problem = exampleProblem(facts);
    if (problem)
      return wrongBecause(fields, values, 'expectedOn', problemSentence(problem, locale, 'manager'));
    const known = (await journeysInCare(context)).filter(({ journey }) => journey.employeeId === employee.id);
    return sameJourney(
      known.map(({ journey }) => journey),
      facts,
    )
      ? wrongBecause(fields, values, WHO, t('announce.known'))
      : { ok: true, value: { employee, role, expectedOn } };
  },
  review(_context, { employee, role, expectedOn }) {
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const said = { role: t(`journey.role.${role}`), date: formatDate(expectedOn, locale) };
    return Promise.resolve({
      lines: [
        t('announce.preview', { name: employee.name, ...said }),
        t('announce.preview-agreed', { name: firstName(employee) }),
        t('announce.preview-hr'),
      ],
      employeeIds: [employee.id],
    });
  },
  apply: askHr,
  suggest: suggestWho,
};

/** A manager tells HR, with the employee's word, that someone of their team becomes a parent. It becomes no journey by itself. */
export const announce: FormCommand = {
  id: 'announce',
  names: { nl: ['melden'], en: ['report a journey', 'announce'] },
  summary: {
    nl: 'Aan HR melden dat iemand in je team ouder wordt',
    en: 'Tell HR that someone in your team becomes a parent',
  },
  roles: ['manager'],
  about: 'employee',
  flow: asFlow(reviewed(change)),
};

/** Somebody of their own team, or of one that they stand in for today: whoever is of HR too sees more people than that. */
async function ofTheirOwn(context: CommandContext, values: FormValues): Promise<Employee | undefined> {
  const employee = await readPerson(context, values[WHO] ?? '');
  const managers = await managersCaredFor(context);
  return managers.some((id) => id === employee?.managerId) ? employee : undefined;
}

async function askHr(context: CommandContext, { employee, role, expectedOn }: Told): Promise<View> {
  const { user, locale } = currentSpeaker();
  const t = translator(locale);
  const announcement = {
    id: context.newId(),
    employeeId: employee.id,
    by: user.id,
    role,
    expectedOn,
    at: context.clock.now(),
  };
  const name = firstName(employee);
  const isNew = await context.announcements.insert(announcement);
  const told = isNew
    ? await tellHrOf(context, [employee], () => ({
        kind: 'announcement',
        announcementId: announcement.id,
        managerName: user.name,
        employeeId: employee.id,
        employeeName: employee.name,
        role,
        day: expectedOn,
      }))
    : 0;
  const line = isNew ? (told > 0 ? 'announce.asked' : 'announce.untold') : 'announce.already';
  return {
    kind: 'notice',
    title: t('announce.done-title'),
    lines: [t(line, { name }), t('announce.hear')],
    employeeIds: [employee.id],
  };
}
