import { z } from 'zod';
import type { Journey, ReportedFacts } from '../../journeys/journey.js';
import { sameJourney } from '../../journeys/same-journey.js';
import { formatDate } from '../../language/format-date.js';
import { translator, type Translator } from '../../language/messages.js';
import { journeyRoles } from '../../leave/journey-facts.js';
import type { FieldView, FormValues } from '../../messages/form.js';
import { currentSpeaker } from '../../people/context.js';
import type { Employee } from '../../people/employee.js';
import { firstName } from '../../people/first-name.js';
import { plainDateSchema } from '../../plain-date.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { COUNTRY, GOVERNED, isLawKnown, lawFields, lawValues, readLaw } from '../country-of-work.js';
import { employmentLines, OTHERS, othersField, readOthers, remarksOn } from '../how-one-works.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, wrongBecause, type ReviewedChange } from '../flows/reviewed.js';
import { readPerson } from '../person-field.js';
import { noteViewed } from '../plan-view.js';
import { roleField } from '../role-field.js';
import {
  dayField,
  followingLines,
  journeyOf,
  lawProblem,
  outcome,
  suggestWho,
  todayOf,
  understandReport,
  whoField,
  WHO,
} from '../reported.js';

const schema = z.object({
  [WHO]: z.string(),
  role: z.enum(journeyRoles),
  dueDate: plainDateSchema.optional(),
  placementDate: plainDateSchema.optional(),
  multiples: z.stringbool().default(false),
  announcedOn: plainDateSchema,
  leaveStart: plainDateSchema.optional(),
  managerMayKnowFrom: plainDateSchema.optional(),
  [OTHERS]: z.stringbool().default(false),
  [COUNTRY]: z.string().optional(),
  [GOVERNED]: z.stringbool().default(false),
  withdraw: z.stringbool().default(false),
});

/** What is to become of the journey of an employee: `known` is the one there is, undefined where it is new. */
export interface AskedJourney {
  readonly employee: Employee;
  readonly known: Journey | undefined;
  readonly facts: ReportedFacts;
  readonly withdraw: boolean;
}

/** The form in which HR reports it. */
export const journeyChange: ReviewedChange<AskedJourney, CommandContext> = {
  understand: (context, typed) => understandReport(context, typed, 'dueDate'),
  async form(context, values) {
    const t = translator(currentSpeaker().locale);
    const employee = await readPerson(context, values[WHO] ?? '');
    if (!employee) return { title: t('journey.title'), fields: [await whoField(context, values)] };
    const known = await journeyOf(context, employee);
    if (known) noteViewed(context, 'journey', employee);
    const { name, team } = employee;
    return {
      title: t('journey.title'),
      lines: [
        t('report.who-line', { name, team }),
        known ? t('journey.known-line') : t('journey.new-line', { name: firstName(employee) }),
        ...employmentLines(t, employee),
      ],
      fields: factFields(
        t,
        { announcedOn: todayOf(context).toString(), ...valuesOf(known), ...values },
        employee,
        known,
      ),
      employeeIds: [employee.id],
    };
  },
  async read(context, fields, values) {
    const { locale } = currentSpeaker();
    const employee = await readPerson(context, values[WHO] ?? '');
    if (!employee) return wrongAt(fields, values, WHO, 'form.error.person');
    if (fields.every(({ id }) => id !== 'role')) return { ok: 'more' };
    const read = readForm(fields, schema.omit({ [WHO]: true }), values, locale);
    if (!read.ok) return read;
    const { withdraw, [OTHERS]: others, [COUNTRY]: country, [GOVERNED]: isGoverned, ...rest } = read.value;
    const law = readLaw(country, isGoverned);
    if (!law) return wrongBecause(fields, values, COUNTRY, translator(locale)('journey.country-wrong'));
    const facts = { ...empty, ...rest, ...readOthers(others, employee), ...law };
    const known = await knownOf(context, employee, facts);
    const wrong = withdraw ? undefined : lawProblem(known ?? draft(employee, facts), facts, employee);
    return wrong === undefined
      ? { ok: true, value: { employee, known, facts, withdraw: withdraw && known !== undefined } }
      : wrongBecause(fields, values, isLawKnown(facts, employee) ? dayOf(facts) : COUNTRY, wrong);
  },
  async review(context, asked) {
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const { employee, known, facts } = asked;
    const journey = known ?? draft(employee, facts);
    const changes = asked.withdraw ? { withdrawnOn: todayOf(context) } : facts;
    const before = known ?? { ...journey, facts: { ...facts, withdrawnOn: todayOf(context) } };
    const lines = await followingLines(context, { journey: before, employee }, changes);
    const remarks = asked.withdraw ? [] : remarksOn({ journey: { ...journey, facts }, employee });
    return { lines: [...saidOf(t, locale, asked), ...remarks, ...lines], employeeIds: [employee.id] };
  },
  async apply(context, { employee, known, facts, withdraw }) {
    if (withdraw && known) {
      const withdrawn = { withdrawnOn: todayOf(context) };
      const result = await context.planned.change(known.id, withdrawn, 'withdrawal');
      return outcome(result, employee, (t, name) => t('journey.withdrawn', { name }));
    }
    const result = known
      ? await context.planned.change(known.id, facts)
      : await context.planned.report(employee.personnelNumber, facts);
    return outcome(result, employee, (t, name) => t('journey.saved', { name }));
  },
  suggest: suggestWho,
};

/** HR reports that someone becomes a parent, changes what was reported, or withdraws it. */
export const journey: FormCommand = {
  id: 'journey',
  names: {
    nl: ['traject', 'melden', 'zwangerschap', 'adoptie'],
    en: ['journey', 'report a journey', 'pregnancy'],
  },
  summary: {
    nl: 'Melden dat iemand ouder wordt, of dat wijzigen',
    en: 'Report that someone becomes a parent, or change it',
  },
  roles: ['hr'],
  isStarter: true,
  about: 'employee',
  flow: asFlow(reviewed(journeyChange)),
};

/** The journey these facts are about: the one under way, unless they are of another child. */
async function knownOf(
  context: CommandContext,
  employee: Employee,
  facts: ReportedFacts,
): Promise<Journey | undefined> {
  const known = await journeyOf(context, employee);
  return known && sameJourney([known], facts);
}

/** What is left empty in the form is no longer so. */
const empty = {
  dueDate: undefined,
  placementDate: undefined,
  leaveStart: undefined,
  managerMayKnowFrom: undefined,
} as const;

/** A journey that is not there yet, to be checked and previewed. */
const draft = ({ id }: Employee, facts: ReportedFacts): Journey => ({
  id: 'new',
  employeeId: id,
  ordinal: 0,
  facts,
});

const dayOf = ({ role }: ReportedFacts): 'dueDate' | 'placementDate' =>
  role === 'birthing-parent' || role === 'partner' ? 'dueDate' : 'placementDate';

function saidOf(t: Translator, locale: Parameters<typeof formatDate>[1], asked: AskedJourney): string[] {
  const { employee, known, facts, withdraw } = asked;
  const name = firstName(employee);
  if (withdraw) return [t('journey.preview-withdraw', { name })];
  const day = facts[dayOf(facts)];
  const said = { name, role: t(`journey.role.${facts.role}`), day: day ? formatDate(day, locale) : '' };
  const from = facts.managerMayKnowFrom;
  return [
    known ? t('journey.preview-change', said) : t('journey.preview-new', said),
    ...(from ? [t('journey.preview-secret', { date: formatDate(from, locale) })] : []),
  ];
}

/** What is known, as it stands in the form. */
function valuesOf(known: Journey | undefined): FormValues {
  if (!known) return {};
  const { role, multiples, ...days } = known.facts;
  const text = (day: { toString(): string } | undefined): string => day?.toString() ?? '';
  return {
    role,
    multiples: String(multiples),
    dueDate: text(days.dueDate),
    placementDate: text(days.placementDate),
    announcedOn: text(days.announcedOn),
    leaveStart: text(days.leaveStart),
    managerMayKnowFrom: text(days.managerMayKnowFrom),
    [OTHERS]: String(days.otherEmployers === true),
    ...lawValues(days),
  };
}

function factFields(
  t: Translator,
  values: FormValues,
  employee: Employee,
  known: Journey | undefined,
): FieldView[] {
  const optional = (hint: string) => ({ required: false, hint });
  const toggle = (id: 'multiples' | 'withdraw', label: string): FieldView => ({
    kind: 'toggle',
    id,
    label,
    required: false,
    value: values[id] === 'true',
  });
  return [
    roleField(t('journey.role'), values['role']),
    dayField('dueDate', t('journey.due'), values['dueDate'], optional(t('journey.due-hint'))),
    dayField(
      'placementDate',
      t('journey.placement'),
      values['placementDate'],
      optional(t('journey.placement-hint')),
    ),
    toggle('multiples', t('journey.multiples')),
    dayField('announcedOn', t('journey.announced'), values['announcedOn']),
    dayField(
      'leaveStart',
      t('journey.leave-start'),
      values['leaveStart'],
      optional(t('journey.leave-start-hint')),
    ),
    dayField(
      'managerMayKnowFrom',
      t('journey.may-know'),
      values['managerMayKnowFrom'],
      optional(t('journey.may-know-hint')),
    ),
    ...othersField(t, values, employee),
    ...lawFields(t, values),
    ...(known ? [toggle('withdraw', t('journey.withdraw'))] : []),
  ];
}
