import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { consequenceLines, consequencesOf } from '../../journeys/consequences.js';
import { isLast } from '../../journeys/keep-report.js';
import type { Journey } from '../../journeys/journey.js';
import type { Report } from '../../journeys/report.js';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import type { Choice } from '../../messages/form.js';
import { maySee } from '../../people/access.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import type { Employee } from '../../people/employee.js';
import { firstName } from '../../people/first-name.js';
import { folded } from '../../people/fold.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, type ReviewedChange } from '../flows/reviewed.js';
import { currentReader } from '../plan-view.js';
import { takeBack } from '../take-back.js';
import { outlookFor } from '../outlook-for.js';

/** How many reports are offered: whoever finds out later asks for the change itself. */
const MOST_OFFERED = 20;

/** A report that can be taken back: nothing that holds was reported since. */
interface Undoable {
  readonly report: Report;
  readonly journey: Journey;
  readonly employee: Employee;
}

const change: ReviewedChange<Undoable, CommandContext> = {
  async nothing(context) {
    const t = translator(currentSpeaker().locale);
    return (await undoable(context)).length > 0
      ? undefined
      : { kind: 'notice', title: t('undo.title'), lines: [t('undo.none')] };
  },
  async understand(context, typed) {
    const [first] = typed === '' ? [] : (await undoable(context)).filter(isAbout(typed));
    return first ? { report: first.report.id } : {};
  },
  async form(context, values) {
    const t = translator(currentSpeaker().locale);
    const all = await undoable(context);
    const choices = await Promise.all(all.map((one) => choiceOf(context, one)));
    const value = values['report'] ?? choices[0]?.value ?? '';
    return {
      title: t('undo.title'),
      fields: [{ kind: 'choice', id: 'report', label: t('undo.which'), required: true, value, choices }],
      employeeIds: [...new Set(all.map(({ employee }) => employee.id))],
    };
  },
  async read(context, fields, values) {
    const read = readForm(fields, z.object({ report: z.string() }), values, currentSpeaker().locale);
    if (!read.ok) return read;
    const found = (await undoable(context)).find(({ report }) => report.id === read.value.report);
    return found ? { ok: true, value: found } : wrongAt(fields, values, 'report', 'form.error.choice');
  },
  async review(context, { report, journey, employee }) {
    const t = translator(currentSpeaker().locale);
    const outlook = outlookFor(context);
    const before = report.before && { journey: { ...journey, facts: report.before }, employee };
    const consequences = await consequencesOf(outlook, { journey, employee }, before);
    const what = t(`undo.kind.${report.kind}`);
    return {
      lines: [t('undo.preview', { name: firstName(employee), what }), ...consequenceLines(consequences, t)],
      employeeIds: [employee.id],
    };
  },
  async apply(context, { report, employee }) {
    const t = translator(currentSpeaker().locale);
    const told = await takeBack(context, report);
    const [problem] = told.ok ? [] : told.problems;
    if (problem) return { kind: 'problem', problem };
    return {
      kind: 'notice',
      title: t('report.done-title'),
      lines: [
        t('undo.saved', { name: firstName(employee) }),
        t('undo.told', { count: told.ok ? told.value : 0 }),
      ],
      employeeIds: [employee.id],
    };
  },
};

/** Takes back something that was reported: the plan returns, wrong cards go, whoever read one gets an apology. */
export const undo: FormCommand = {
  id: 'undo',
  names: { nl: ['ongedaan', 'terugdraaien'], en: ['undo'] },
  summary: { nl: 'Een melding terugdraaien', en: 'Take back a report' },
  roles: ['hr'],
  about: 'employee',
  flow: asFlow(reviewed(change)),
};

/** The newest first; each journey's last report, about people whom the speaker may see. */
async function undoable(context: CommandContext): Promise<Undoable[]> {
  const reports = (await context.reports.all()).sort((a, b) => Temporal.Instant.compare(b.at, a.at));
  const [reader, journeys, employees] = await Promise.all([
    currentReader(context),
    context.journeys.getMany([...new Set(reports.map(({ journeyId }) => journeyId))]),
    context.employees.getMany([...new Set(reports.map(({ employeeId }) => employeeId))]),
  ]);
  const seen = new Set<string>();
  return reports
    .flatMap((report) => {
      const journey = journeys.find(({ id }) => id === report.journeyId);
      const employee = employees.find(({ id }) => id === report.employeeId);
      if (!journey || !employee || seen.has(journey.id)) return [];
      seen.add(journey.id);
      return isLast(report, journey) && maySee(reader, employee) ? [{ report, journey, employee }] : [];
    })
    .slice(0, MOST_OFFERED);
}

const isAbout =
  (typed: string) =>
  ({ employee }: Undoable): boolean =>
    employee.id === typed || folded(employee.name).includes(folded(typed));

async function choiceOf({ users }: CommandContext, { report, employee }: Undoable): Promise<Choice> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const by = report.by === undefined ? undefined : await users.get(report.by);
  const day = report.at.toZonedDateTimeISO(currentTenant().timeZone).toPlainDate();
  return {
    value: report.id,
    label: t('undo.label', {
      name: employee.name,
      what: t(`undo.kind.${report.kind}`),
      when: formatDate(day, locale),
      by: by?.name ?? t('undo.operator'),
    }),
  };
}
