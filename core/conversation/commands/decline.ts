import { z } from 'zod';
import { translator } from '../../language/messages.js';
import { currentSpeaker } from '../../people/context.js';
import { firstName } from '../../people/first-name.js';
import {
  ANNOUNCEMENT,
  announcedLine,
  nothingPending,
  pendingOf,
  pendingView,
  type Pending,
} from '../announce/pending.js';
import { forgetAsked, tellManager } from '../announce/settle.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongBecause, type ReviewedChange } from '../flows/reviewed.js';

const WORD = 'word';
/** What the manager reads in one breath, in UTF-16 units. */
const MOST_WORDS = 300;

const schema = z.object({ [WORD]: z.string() });

interface Declined {
  readonly pending: Pending;
  readonly word: string;
}

const change: ReviewedChange<Declined, CommandContext> = {
  nothing: nothingPending,
  understand: (_context, typed) => Promise.resolve({ [ANNOUNCEMENT]: typed }),
  async form(context, values) {
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const pending = await pendingOf(context, values[ANNOUNCEMENT] ?? '');
    return {
      title: t('decline.title'),
      lines: pending ? [announcedLine(pending, locale)] : [],
      fields: [
        {
          kind: 'text',
          id: WORD,
          label: t('decline.word'),
          hint: t('decline.hint'),
          required: true,
          multiline: true,
          maxLength: MOST_WORDS,
          value: values[WORD] ?? '',
        },
      ],
      employeeIds: pending ? [pending.employee.id] : [],
    };
  },
  async read(context, fields, values) {
    const { locale } = currentSpeaker();
    const read = readForm(fields, schema, values, locale);
    if (!read.ok) return read;
    const pending = await pendingOf(context, values[ANNOUNCEMENT] ?? '');
    return pending
      ? { ok: true, value: { pending, word: read.value.word } }
      : wrongBecause(fields, values, WORD, translator(locale)('announced.gone'));
  },
  review(_context, { pending: { manager, employee }, word }) {
    const t = translator(currentSpeaker().locale);
    return Promise.resolve({
      lines: [t('decline.preview', { manager, name: employee.name }), t('decline.said', { word })],
      employeeIds: [employee.id],
    });
  },
  async apply(context, { pending, word }) {
    const { announcement, employee, manager } = pending;
    if (!(await context.announcements.take(announcement.id))) return pendingView(context, true);
    await forgetAsked(context, employee.id);
    const name = firstName(employee);
    await tellManager(context, pending, (locale) => [
      translator(locale)('announced.told-no', { name }),
      translator(locale)('decline.said', { word }),
    ]);
    const t = translator(currentSpeaker().locale);
    return {
      kind: 'notice',
      title: t('settings.saved-title'),
      lines: [t('decline.done', { manager })],
    };
  },
};

/** For HR: what a manager told does not become a journey, and why. */
export const decline: FormCommand = {
  id: 'decline',
  names: { nl: ['niet overnemen'], en: ['decline'] },
  summary: {
    nl: 'Een melding van een leidinggevende niet overnemen',
    en: 'Decline what a manager told',
  },
  roles: ['hr'],
  flow: asFlow(reviewed(change)),
};
