import { z } from 'zod';
import type { SheetRow } from '../../journeys/deadline-sheet.js';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import { aboutOf } from '../../messages/about-journey.js';
import type { Choice, FieldView, FormValues } from '../../messages/form.js';
import { currentSpeaker } from '../../people/context.js';
import { awayIfSo } from '../away.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { coveredOf } from '../cover/whose-cover.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, wrongBecause, type ReviewedChange } from '../flows/reviewed.js';
import { readPerson, theOnly } from '../person-field.js';
import { suggestWho, todayOf, WHO, whoField } from '../reported.js';
import { rowsOf } from '../sheet/deadline-rows.js';
import { whatOf } from '../sheet/row-words.js';

const WHICH = 'which';

const schema = z.object({ [WHICH]: z.string() });

const change: ReviewedChange<SheetRow, CommandContext> = {
  nothing: awayIfSo,
  async understand(context, typed) {
    const who = (await theOnly(context, typed))?.id ?? typed;
    return who === '' ? {} : { [WHO]: who };
  },
  async form(context, values) {
    const rows = await markableIn(context, values);
    const t = translator(currentSpeaker().locale);
    const which = rows.length > 0 ? [whichField(rows, values[WHICH] ?? '')] : [];
    return { title: t('met.title'), fields: [await whoField(context, values), ...which] };
  },
  async read(context, fields, values) {
    const t = translator(currentSpeaker().locale);
    if (!(await readPerson(context, values[WHO] ?? '')))
      return wrongAt(fields, values, WHO, 'form.error.person');
    const rows = await markableIn(context, values);
    if (rows.length === 0) return wrongBecause(fields, values, WHO, t('met.nothing'));
    if (fields.every(({ id }) => id !== WHICH)) return { ok: 'more' };
    const row = rows.find(({ id }) => id === values[WHICH]);
    const read = readForm(fields, schema, values, currentSpeaker().locale);
    if (!read.ok) return read;
    return row ? { ok: true, value: row } : wrongAt(fields, values, WHICH, 'form.error.choice');
  },
  review(_context, row) {
    return Promise.resolve({
      lines: [told(row.isMarked ? 'met.preview-back' : 'met.preview', row)],
      about: aboutOf(row),
    });
  },
  async apply(context, row) {
    await (row.isMarked ? takeBack(context, row) : mark(context, row));
    const { locale } = currentSpeaker();
    return {
      kind: 'notice',
      title: translator(locale)('report.done-title'),
      lines: [told(row.isMarked ? 'met.saved-back' : 'met.saved', row)],
      about: aboutOf(row),
    };
  },
  suggest: suggestWho,
};

/** HR says of a legal date that it was met, or takes that back. */
export const met: FormCommand = {
  id: 'met',
  names: { nl: ['voldaan'], en: ['met'] },
  summary: { nl: 'Een termijn op voldaan zetten', en: 'Mark a deadline as met' },
  roles: ['hr'],
  about: 'employee',
  flow: asFlow(reviewed(change)),
};

/** What is late or to come and asks something of someone, and what HR marked before: it can be taken back. */
async function markableIn(context: CommandContext, values: FormValues): Promise<SheetRow[]> {
  const employee = await readPerson(context, values[WHO] ?? '');
  const covered = employee && (await coveredOf(context, employee));
  const rows = covered ? await rowsOf(context, [covered]) : [];
  return rows.filter(({ by, standing, isMarked }) => isMarked || (by !== 'nobody' && standing !== 'met'));
}

function whichField(rows: readonly SheetRow[], value: string): FieldView {
  const t = translator(currentSpeaker().locale);
  return {
    kind: 'choice',
    id: WHICH,
    label: t('met.which'),
    required: true,
    value,
    choices: rows.map(choiceOf),
  };
}

function choiceOf(row: SheetRow): Choice {
  const { locale } = currentSpeaker();
  const key = row.isMarked ? 'met.choice-back' : 'met.choice';
  const label = translator(locale)(key, { what: whatOf(row), date: formatDate(row.on, locale, 'short') });
  return { value: row.id, label };
}

const told = (
  key: 'met.preview' | 'met.preview-back' | 'met.saved' | 'met.saved-back',
  row: SheetRow,
): string => {
  const { locale } = currentSpeaker();
  const { name } = row.employee;
  return translator(locale)(key, { what: whatOf(row), name, date: formatDate(row.on, locale) });
};

async function mark(context: CommandContext, row: SheetRow): Promise<void> {
  const met = { ...aboutOf(row), deadline: row.id, on: todayOf(context) };
  await context.metDeadlines.save({ id: context.newId(), ...met });
}

async function takeBack({ metDeadlines }: CommandContext, { journey, id }: SheetRow): Promise<void> {
  const marked = await metDeadlines.ofJourneys([journey.id]);
  await metDeadlines.remove(marked.filter(({ deadline }) => deadline === id).map((one) => one.id));
}
