import { withReported } from '../../journeys/change-journey.js';
import type { ReportedFacts } from '../../journeys/journey.js';
import { leavePlanOf } from '../../journeys/plan-journey.js';
import { formatDate } from '../../language/format-date.js';
import { translator, type Translator } from '../../language/messages.js';
import type { FieldView, FormValues } from '../../messages/form.js';
import { z } from 'zod';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import type { Employee } from '../../people/employee.js';
import { firstName } from '../../people/first-name.js';
import { arrangementIds, arrangements, type ArrangementId } from '../arrangements/index.js';
import type { Arranged, Arrangement } from '../arrangements/arrangement.js';
import { movedLines } from '../arrangements/moved-lines.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, wrongBecause, type ReviewedChange } from '../flows/reviewed.js';
import { readPerson } from '../person-field.js';
import { noteViewed } from '../plan-view.js';
import {
  followingLines,
  journeyOf,
  lawProblem,
  outcome,
  suggestWho,
  understandReport,
  whoField,
  WHO,
} from '../reported.js';

const WHAT = 'what';

interface Asked extends Arranged {
  readonly arrangement: Arrangement;
  readonly changes: Partial<ReportedFacts>;
}

const change: ReviewedChange<Asked, CommandContext> = {
  understand: (context, typed) => understandReport(context, typed, 'day'),
  async form(context, values) {
    const t = translator(currentSpeaker().locale);
    const employee = await readPerson(context, values[WHO] ?? '');
    const arranged = employee && (await arrangedOf(context, employee));
    const arrangement = arrangementOf(values);
    if (!arranged || !arrangement)
      return { title: t('arrange.title'), fields: [await whoField(context, values), whatField(t, values)] };
    noteViewed(context, 'journey', arranged.employee);
    const { name, team } = arranged.employee;
    return {
      title: t('arrange.title'),
      lines: [t('report.who-line', { name, team }), ...arrangement.lines(t, arranged)],
      fields: arrangement.fields(t, arranged, values),
      employeeIds: [arranged.employee.id],
    };
  },
  async read(context, fields, values) {
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const read = readForm(fields, z.record(z.string(), z.string()), values, locale);
    if (!read.ok) return read;
    const employee = await readPerson(context, values[WHO] ?? '');
    if (!employee) return wrongAt(fields, values, WHO, 'form.error.person');
    const arranged = await arrangedOf(context, employee);
    if (!arranged) return wrongBecause(fields, values, WHO, t('report.nothing-known'));
    if (arranged.plan.owesNoLeave) return wrongBecause(fields, values, WHO, t('report.no-leave'));
    const arrangement = arrangementOf(values);
    if (!arrangement || fields.some(({ id }) => id === WHAT)) return { ok: 'more' };
    const arranging = arrangement.read(read.value, arranged, t);
    if ('wrong' in arranging) return wrongBecause(fields, values, arranging.field, arranging.wrong);
    const { changes } = arranging;
    const wrong = lawProblem(arranged.journey, changes, employee);
    return wrong === undefined
      ? { ok: true, value: { ...arranged, arrangement, changes } }
      : wrongBecause(fields, values, arrangement.main, wrong);
  },
  async review(context, { arrangement, changes, ...arranged }) {
    const { locale } = currentSpeaker();
    const { journey, employee, plan } = arranged;
    const written = (date: Parameters<typeof formatDate>[0]): string => formatDate(date, locale);
    const said = { t: translator(locale), name: firstName(employee), written };
    const changed = withReported(journey, changes, employee);
    const after = leavePlanOf(changed, employee, currentTenant());
    return {
      lines: [
        ...arrangement.preview(said, changes, after),
        ...movedLines(plan, after),
        ...(await followingLines(context, { journey, employee }, changes)),
      ],
      employeeIds: [employee.id],
    };
  },
  async apply(context, { journey, employee, changes }) {
    const result = await context.planned.change(journey.id, changes);
    return outcome(result, employee, (t, name) => t('arrange.saved', { name }));
  },
  suggest: suggestWho,
};

/** HR reports what was agreed of someone's leave: another last day, leave that is spread or beside work, other hours. */
export const changeLeave: FormCommand = {
  id: 'change-leave',
  names: { nl: ['verlof aanpassen', 'verlof wijzigen'], en: ['change leave', 'arrange leave'] },
  summary: {
    nl: 'Einde, spreiden, ouderschapsverlof of andere uren',
    en: 'End, spreading, parental leave or other hours',
  },
  roles: ['hr'],
  about: 'employee',
  flow: asFlow(reviewed(change)),
};

async function arrangedOf(context: CommandContext, employee: Employee): Promise<Arranged | undefined> {
  const journey = await journeyOf(context, employee);
  return journey && { journey, employee, plan: leavePlanOf(journey, employee, currentTenant()) };
}

const arrangementOf = (values: FormValues): Arrangement | undefined => {
  const id = arrangementIds.find((one) => one === values[WHAT]);
  return id && arrangements[id];
};

function whatField(t: Translator, values: FormValues): FieldView {
  const value: ArrangementId = arrangementIds.find((id) => id === values[WHAT]) ?? 'end';
  const choices = arrangementIds.map((id) => ({ value: id, label: t(`arrange.what.${id}`) }));
  return { kind: 'choice', id: WHAT, label: t('arrange.what'), required: true, value, choices };
}
