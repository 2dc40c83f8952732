import { z } from 'zod';
import { translator } from '../../language/messages.js';
import type { FieldView, FormValues } from '../../messages/form.js';
import { MEGABYTE, MOST_FILE_BYTES } from '../../messages/outgoing-file.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker, currentTenant } from '../../people/context.js';
import { employeeSubject, userSubject } from '../../people/subject.js';
import { isOwn } from '../../privacy/requests/requester.js';
import { awayIfSo } from '../away.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { oneAtATime } from '../one-at-a-time.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, wrongBecause, type ReviewedChange, type WithFile } from '../flows/reviewed.js';
import {
  findSomeone,
  readSomeone,
  someoneChoice,
  someoneField,
  understoodAs,
  type Someone,
} from '../someone.js';

const WHAT = 'what';
const WHO = 'who';
const kinds = ['person', 'everything'] as const;
/** Typed after the command's name it means everyone. */
const EVERYTHING = /^(alles|iedereen|everything|everyone|all)$/i;

const schema = z.object({ [WHAT]: z.enum(kinds), [WHO]: z.string().optional() });

type Wanted = { readonly kind: 'everything' } | { readonly kind: 'person'; readonly who: Someone };

const change: ReviewedChange<Wanted, CommandContext> = {
  nothing: awayIfSo,
  async understand(context, typed) {
    if (EVERYTHING.test(typed)) return { [WHAT]: 'everything' };
    const who = await understoodAs(context, typed);
    return who === '' ? {} : { [WHAT]: 'person', [WHO]: who };
  },
  async form(context, values) {
    const t = translator(currentSpeaker().locale);
    return { title: t('fetch.title'), lines: [t('fetch.intro')], fields: await fieldsFor(context, values) };
  },
  async read(context, fields, values) {
    if ((await fieldsFor(context, values)).length > fields.length) return { ok: 'more' };
    const read = readForm(fields, schema, values, currentSpeaker().locale);
    if (!read.ok) return read;
    if (read.value[WHAT] === 'everything') return { ok: true, value: { kind: 'everything' } };
    const who = await readSomeone(context, read.value[WHO] ?? '');
    if (!who) return wrongAt(fields, values, WHO, 'form.error.person');
    const t = translator(currentSpeaker().locale);
    return isOwn(currentSpeaker().user, who)
      ? wrongBecause(fields, values, WHO, t('fetch.own'))
      : { ok: true, value: { kind: 'person', who } };
  },
  review: async (context, wanted) => ({
    lines: await previewOf(context, wanted),
    employeeIds: employeeIdsOf(wanted),
  }),
  async apply(context, wanted) {
    const given = await oneAtATime(context, 'export', () =>
      wanted.kind === 'person' ? giveOne(context, wanted.who) : giveAll(context),
    );
    return given === 'under-way' ? notice(translator(currentSpeaker().locale)('fetch.busy')) : given;
  },
  suggest: async (context, _field, typed) => (await findSomeone(context, typed)).map(someoneChoice),
};

/** For HR, as long as the agreement lasts: what is kept, of one person or of everyone, as a file. */
export const exportData: FormCommand = {
  id: 'export',
  names: { nl: ['gegevens ophalen', 'exporteren', 'exporteer'], en: ['export', 'fetch data'] },
  summary: { nl: 'Alles wat ik bewaar, als bestand', en: 'All that I keep, as a file' },
  roles: ['hr'],
  about: 'someone',
  flow: asFlow(reviewed(change)),
};

async function fieldsFor(context: CommandContext, values: FormValues): Promise<FieldView[]> {
  const t = translator(currentSpeaker().locale);
  const choice: FieldView = {
    kind: 'choice',
    id: WHAT,
    label: t('fetch.what'),
    required: true,
    value: kinds.find((one) => one === values[WHAT]) ?? '',
    choices: kinds.map((value) => ({ value, label: t(`fetch.what.${value}`) })),
  };
  if (values[WHAT] !== 'person') return [choice];
  const who = { id: WHO, label: t('fetch.who'), hint: t('fetch.who-hint') };
  return [choice, await someoneField(context, who, values[WHO])];
}

const megabytes = MOST_FILE_BYTES / MEGABYTE;

async function previewOf({ employees, journeys }: CommandContext, wanted: Wanted): Promise<string[]> {
  const t = translator(currentSpeaker().locale);
  const around = [t('fetch.preview-form'), t('fetch.preview-to'), t('fetch.preview-careful')];
  if (wanted.kind === 'person') return [t('fetch.preview-person', { name: wanted.who.name }), ...around];
  const counts = { people: await employees.count(), journeys: (await journeys.all()).length };
  const all = t('fetch.preview-everything', { employer: currentTenant().name, ...counts });
  return [all, ...around, t('fetch.preview-large', { megabytes })];
}

async function giveOne(context: CommandContext, who: Someone): Promise<View | WithFile> {
  const { locale } = currentSpeaker();
  const subject = who.employee ? employeeSubject(who.employee.id) : userSubject(who.id);
  const file = await context.rights.dataOf?.(subject, locale);
  if (!file) return { kind: 'problem', problem: { code: 'file-undelivered' } };
  context.audit.note({ act: 'exported', what: 'personal-data', about: [subject] });
  const line = translator(locale)('fetch.done-person', { name: who.name });
  return { view: notice(line, employeeIdsOf({ kind: 'person', who })), file };
}

async function giveAll(context: CommandContext): Promise<View | WithFile> {
  const { locale } = currentSpeaker();
  const file = await context.rights.allData?.(locale);
  if (!file) return tooLarge(context);
  context.audit.note({ act: 'exported', what: 'all-data' });
  return { view: notice(translator(locale)('fetch.done-everything')), file };
}

function tooLarge({ privacyContact }: CommandContext): View {
  const t = translator(currentSpeaker().locale);
  const { operator = t('my-data.the-operator'), email } = privacyContact;
  const whom = email === undefined ? operator : `${operator} (${email})`;
  return {
    kind: 'notice',
    title: t('fetch.too-large-title'),
    lines: [
      t('fetch.too-large', { megabytes }),
      t('fetch.too-large-how', { whom }),
      t('fetch.too-large-person'),
    ],
  };
}

const employeeIdsOf = (wanted: Wanted): string[] =>
  wanted.kind === 'person' && wanted.who.employee ? [wanted.who.employee.id] : [];

const notice = (line: string, employeeIds: readonly string[] = []): View => ({
  kind: 'notice',
  title: translator(currentSpeaker().locale)('fetch.title'),
  lines: [line],
  employeeIds,
});
