import { z } from 'zod';
import { formatDate } from '../../language/format-date.js';
import { translator, type Translator } from '../../language/messages.js';
import type { FieldView, FormValues } from '../../messages/form.js';
import { currentSpeaker } from '../../people/context.js';
import { userRoles } from '../../people/user.js';
import { kindOf, needsWords, ownRights, rightIn, type OwnRight } from '../../privacy/requests/asked-right.js';
import { dueOn } from '../../privacy/requests/due.js';
import { MOST_WORDS } from '../../privacy/requests/request.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, type ReviewedChange } from '../flows/reviewed.js';
import { todayOf } from '../reported.js';
import { atOnce, carryOutWish, isDoneAtOnce, type Wish } from '../rights/own-rights.js';

const RIGHT = 'right';
const WORDS = 'words';

const schema = z.object({ [RIGHT]: z.enum(ownRights), [WORDS]: z.string().optional() });

const change: ReviewedChange<Wish, CommandContext> = {
  understand: (_context, typed) => {
    const found = rightIn(typed);
    return Promise.resolve(found ? { [RIGHT]: found.right, [WORDS]: found.words } : {});
  },
  form(context, values) {
    const t = translator(currentSpeaker().locale);
    return Promise.resolve({
      title: t('my-data.title'),
      lines: keptLines(t),
      fields: fieldsFor(context, values),
    });
  },
  read(context, fields, values) {
    if (fieldsFor(context, values).length > fields.length) return Promise.resolve({ ok: 'more' });
    const read = readForm(fields, schema, values, currentSpeaker().locale);
    if (!read.ok) return Promise.resolve(read);
    const { right, words } = read.value;
    return Promise.resolve({ ok: true, value: needsWords(right) ? { right, words } : { right } });
  },
  review: async (context, { right }) => ({ lines: await previewOf(context, right) }),
  apply: carryOutWish,
};

/** For everyone who talks with the coach: what is kept of them and why, and each of their rights as a step. */
export const myData: FormCommand = {
  id: 'my-data',
  names: { nl: ['mijn gegevens'], en: ['my data'] },
  summary: { nl: 'Wat ik van je bewaar, en wat je daarmee kunt', en: 'What I keep of you, and your rights' },
  roles: userRoles,
  flow: asFlow(reviewed(change)),
};

const keptLines = (t: Translator): string[] => [
  t('my-data.kept-account'),
  t('my-data.kept-settings'),
  t('my-data.kept-talk'),
  t('my-data.kept-team'),
  t('my-data.kept-until'),
];

/** What is between someone and us alone is offered only where there is any of it; tips are stopped, or begun again. */
function offered({ rights }: CommandContext): OwnRight[] {
  const hasStopped = currentSpeaker().user.nudges === 'objected';
  const isOffered: Partial<Record<OwnRight, boolean>> = {
    nudges: !hasStopped,
    resume: hasStopped,
    consent: rights.withdrawConsent !== undefined,
    reports: rights.stopReports !== undefined,
  };
  return ownRights.filter((right) => isOffered[right] ?? true);
}

function fieldsFor(context: CommandContext, values: FormValues): FieldView[] {
  const t = translator(currentSpeaker().locale);
  const right = ownRights.find((one) => one === values[RIGHT]);
  const choice: FieldView = {
    kind: 'choice',
    id: RIGHT,
    label: t('my-data.right'),
    required: true,
    value: right ?? '',
    choices: offered(context).map((value) => ({ value, label: t(`my-data.right.${value}`) })),
  };
  return right && needsWords(right) ? [choice, wordsField(t, right, values[WORDS] ?? '')] : [choice];
}

const wordsField = (t: Translator, right: 'correct' | 'complain', value: string): FieldView => ({
  kind: 'text',
  id: WORDS,
  label: t(`my-data.words-${right}`),
  hint: t('my-data.words-hint'),
  required: true,
  value,
  multiline: true,
  maxLength: MOST_WORDS,
});

async function previewOf(context: CommandContext, right: OwnRight): Promise<string[]> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const by = t('my-data.answer-by', { due: formatDate(dueOn(todayOf(context)), locale) });
  if (right === 'complain') return [t('my-data.preview.complain'), by];
  if (!(await isDoneAtOnce(context, right))) {
    const ask = t('my-data.preview.ask', { kind: t(`rights.kind.${kindOf[right]}`) });
    return [ask, ...(right === 'data' ? [t('my-data.preview-own')] : []), by];
  }
  if (right === 'data') return [t('my-data.preview.data')];
  return [t(`my-data.preview.${atOnce(right)}`)];
}
