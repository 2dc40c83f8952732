import { z } from 'zod';
import { consequenceLines } from '../../journeys/consequences.js';
import { translator } from '../../language/messages.js';
import { currentSpeaker } from '../../people/context.js';
import { readUser } from '../../people/user-search.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { readForm } from '../flows/form.js';
import { reviewed, wrongAt, type ReviewedChange } from '../flows/reviewed.js';
import { todayOf } from '../reported.js';
import { checkSpan, spanFields, spanSchema, writtenSpan } from '../span-fields.js';
import { comingAbsence, confirmStandIn, isAwayDuring, passedOnBy, type Confirmed } from '../stand-in.js';
import { spanAtEnd } from '../typed-date.js';
import { understoodUser, userChoices, userField } from '../user-field.js';

const MANAGER = 'manager';
const STAND_IN = 'standIn';

const change: ReviewedChange<Confirmed, CommandContext> = {
  async understand(context, typed) {
    const { rest, ...span } = spanAtEnd(typed, todayOf(context));
    const manager = await understoodUser(context, rest);
    return { ...(manager !== '' && { [MANAGER]: manager }), ...span };
  },
  /** The days are those on which the manager is away next, as far as is known. */
  async form(context, values) {
    const t = translator(currentSpeaker().locale);
    const manager = await readUser(context.users, values[MANAGER] ?? '');
    const whose = await userField(context, { id: MANAGER, label: t('stand-in.manager') }, values[MANAGER]);
    const coming = manager && (await comingAbsence(context, manager));
    const others = manager && [
      await userField(context, { id: STAND_IN, label: t('stand-in.person') }, values[STAND_IN]),
      ...spanFields(values, coming, { required: true, hint: t('stand-in.dates-hint') }),
    ];
    return { title: t('stand-in.title'), fields: [whose, ...(others ?? [])] };
  },
  async read(context, fields, values) {
    const manager = await readUser(context.users, values[MANAGER] ?? '');
    if (!manager) return wrongAt(fields, values, MANAGER, 'form.error.person');
    if (fields.every(({ id }) => id !== STAND_IN)) return { ok: 'more' };
    const schema = spanSchema
      .extend({ [STAND_IN]: z.string(), [MANAGER]: z.string() })
      .superRefine((span, refinement) => checkSpan(span, todayOf(context), refinement));
    const read = readForm(fields, schema, values, currentSpeaker().locale);
    if (!read.ok) return read;
    const { from, until } = read.value;
    const standIn = await readUser(context.users, values[STAND_IN] ?? '');
    return standIn && standIn.id !== manager.id
      ? { ok: true, value: { manager, standIn, from, until } }
      : wrongAt(fields, values, STAND_IN, 'form.error.person');
  },
  async review(context, confirmed) {
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const manager = confirmed.manager.name;
    const isKnown = await isAwayDuring(context, confirmed.manager, confirmed);
    return {
      lines: [
        t('stand-in.preview', { name: confirmed.standIn.name, manager, ...writtenSpan(confirmed, locale) }),
        ...(isKnown ? [] : [t('stand-in.preview-away', { manager })]),
        ...consequenceLines(await passedOnBy(context, confirmed), t),
        t('stand-in.preview-told'),
      ],
    };
  },
  async apply(context, confirmed) {
    const untold = await confirmStandIn(context, confirmed);
    const { locale } = currentSpeaker();
    const t = translator(locale);
    const names = { name: confirmed.standIn.name, manager: confirmed.manager.name };
    const lines = [
      t('stand-in.saved', { ...names, ...writtenSpan(confirmed, locale) }),
      ...untold.map(({ name }) => t('stand-in.untold', { name })),
    ];
    return { kind: 'notice', title: t('settings.saved-title'), lines };
  },
  suggest: (context, _field, typed) => userChoices(context, typed),
};

/** HR names who looks after a team while its manager is away. */
export const standIn: FormCommand = {
  id: 'stand-in',
  names: { nl: ['vervanger', 'waarnemer'], en: ['stand-in', 'substitute'] },
  summary: { nl: 'Wie een leidinggevende vervangt', en: 'Who stands in for a manager' },
  roles: ['hr'],
  about: 'user',
  flow: asFlow(reviewed(change)),
};
